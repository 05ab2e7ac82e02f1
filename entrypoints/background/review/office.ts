import { held, keep } from '../../../bridge/device-store.ts';
import type { Decision, Submission } from '../../../bridge/review-report.ts';
import { eventStore, readChecked, saveChecked } from '../../../bridge/review-store.ts';
import type { CaseState } from '../../../review/case.ts';
import { contentHash } from '../../../review/content.ts';
import type { Act, ReviewEvent } from '../../../review/event.ts';
import { nextEvent, openCase } from '../../../review/next.ts';
import { readEvent } from '../../../review/read-event.ts';
import { hashOf, type Sealed, sealEvent } from '../../../review/sealed.ts';
import type { TeamFile } from '../../../review/team-file.ts';
import { readBundle, writeBundle } from '../../../review/transports/bundle.ts';
import { localTransport } from '../../../review/transports/local.ts';
import { readDraft } from '../../../rules/format/draft-schema.ts';
import { type Bytes, fromBase64 } from '../../../rules/trust/bytes.ts';
import { readEnvelope } from '../../../rules/trust/envelope.ts';
import { parseJson } from '../../../rules/trust/parse.ts';
import { NoSuchCase, NotAllowed, NotInTeam } from './errors.ts';
import { Ledger } from './ledger.ts';
import { heldTeam, myself } from './team.ts';

const { subtle } = crypto;
const clock = () => Date.now();

/** Where cases are kept and acted on, under one roster. Made anew when the roster changes. */
export class Office {
  readonly team: TeamFile;
  readonly ledger: Ledger;

  private constructor(team: TeamFile, ledger: Ledger) {
    this.team = team;
    this.ledger = ledger;
  }

  /** Throws NotInTeam where no team is held. */
  static async open(again: boolean): Promise<Office> {
    const team = await heldTeam();
    if (!team) throw new NotInTeam();
    const store = {
      read: readChecked,
      save: saveChecked,
      cursor: async () => (await held('cursor')) ?? null,
      moveCursor: (cursor: string | null) => keep('cursor', cursor),
    };
    const ledger = new Ledger(team.roster, localTransport(eventStore, clock), store, clock);
    await ledger.load(again);
    return new Office(team, ledger);
  }

  /** Throws NotInTeam, NotAllowed, BadField, DraftRefused. */
  async submit({ draft: given, findings, packs, note, due, case: name }: Submission): Promise<CaseState> {
    const draft = readDraft(given, new Date(clock()).toISOString().slice(0, 10));
    const act: Act = {
      type: 'submit',
      ...{ draft, packs, beside: {} },
      content: await contentHash(draft),
      findings: findings
        .filter(({ state }) => state !== 'waived')
        .map(({ key, ruleId, severity, state }) => ({ key, ruleId, severity, state: state as 'open' })),
      ...(note && { note }),
      ...(due !== undefined && { due }),
    };
    const before = name && this.ledger.state(name.author, name.case);
    return this.seal(act, before);
  }

  /** Throws NoSuchCase, NotInTeam, NotAllowed, BadField. */
  async decide({ author, case: id, act }: Decision): Promise<CaseState> {
    const state = this.ledger.state(author, id);
    if (!state) throw new NoSuchCase(id);
    return this.seal(act, state);
  }

  private async seal(act: Act, state: CaseState | undefined): Promise<CaseState> {
    const me = await myself(this.team.roster);
    if (!me) throw new NotInTeam();
    const { roster } = this.team;
    const actor = { by: me.member.id, device: me.keyid, at: clock() };
    const made = state ? nextEvent(state, act, roster, actor) : openCase(newCaseId(), act, roster, actor);
    // Read as a stranger's would be: what goes out is what others can read.
    const event: ReviewEvent = readEvent(JSON.parse(JSON.stringify(made)));
    const sealed = await sealEvent(event, me, subtle);
    const { void: refused } = await this.ledger.preview(sealed);
    const why = refused.find((each) => each.event === sealed.hash);
    if (why) throw new NotAllowed(why.reason);
    return this.ledger.append(sealed);
  }

  /** Events of a pasted text or a file. What they are worth is decided by replay, not here. Throws NotABundle, DamagedBundle. */
  async take(text: string) {
    const result: { added: number; known: number; last?: { author: string; case: string } } = {
      added: 0,
      known: 0,
    };
    const fresh: Sealed[] = [];
    for (const bytes of await readBundle(text, subtle)) {
      const sealed = await asSealed(bytes);
      if (!sealed) continue;
      result.last = { author: sealed.to.author, case: sealed.to.case };
      if (this.ledger.has(sealed.hash)) result.known += 1;
      else fresh.push(sealed);
    }
    await this.ledger.appendAll(fresh);
    result.added = fresh.length;
    return result;
  }

  async bundle(author: string, id: string): Promise<string> {
    const events = await this.ledger.bytesOf(author, id);
    if (events.length === 0) throw new NoSuchCase(id);
    return writeBundle(events, subtle);
  }
}

/** What nobody can read is left out: replay could do nothing with it. */
async function asSealed(bytes: Bytes): Promise<Sealed | undefined> {
  try {
    const payload = fromBase64(readEnvelope(bytes, 'event').payload)!;
    const { author, case: id, by } = readEvent(parseJson(payload, 'event'));
    return { hash: await hashOf(bytes, subtle), bytes, to: { author, case: id, by } };
  } catch {
    return undefined;
  }
}

/** `251125-k3f9a2`: the day it began, and chance. */
function newCaseId(): string {
  const day = new Date(clock()).toISOString().slice(2, 10).replaceAll('-', '');
  const chance = [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => (byte % 36).toString(36));
  return `${day}-${chance.join('')}`;
}

import type { CaseState } from '../../review/case.ts';
import { contentHash } from '../../review/content.ts';
import type { Act, ReviewEvent } from '../../review/event.ts';
import { judge } from '../../review/judge.ts';
import { nextEvent, openCase } from '../../review/next.ts';
import type { Duty, Roster } from '../../review/roster.ts';
import { type Checked, checkEvents, type Sealed, sealEvent } from '../../review/sealed.ts';
import { type Draft, draftOf } from '../../rules/engine/draft.ts';
import { sha256, toBase64 } from '../../rules/trust/bytes.ts';
import type { Signer } from '../../rules/trust/envelope.ts';

export const { subtle } = crypto;
export const T0 = Date.UTC(2026, 10, 25);
export const HOUR = 3600_000;
export const DAY = 24 * HOUR;

export interface Hand extends Signer {
  person: string;
  /** Raw public key, base64. */
  raw: string;
}

/** A key pair of one person's device. */
export async function hand(person: string): Promise<Hand> {
  const pair = (await subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const raw = new Uint8Array(await subtle.exportKey('raw', pair.publicKey));
  return { person, keyid: await sha256(subtle, raw), key: pair.privateKey, raw: toBase64(raw) };
}

export function rosterOf(
  people: Record<string, { duties: Duty[]; hands: Hand[] }>,
  given: Partial<Roster> = {},
): Roster {
  return {
    team: 'ab'.repeat(16),
    version: 3,
    issued: T0 - DAY,
    expires: T0 + 90 * DAY,
    members: Object.entries(people).map(([id, { duties, hands }]) => ({
      id,
      name: id,
      duties,
      devices: hands.map(({ keyid, raw }) => ({ keyid, key: raw })),
    })),
    revoked: [],
    policy: { need: 1, maxAge: 30 * DAY },
    ...given,
  };
}

export interface Cast {
  amy: Hand;
  /** Amy's second device. */
  amy2: Hand;
  rui: Hand;
  rita: Hand;
  lee: Hand;
  /** In no roster. */
  mallory: Hand;
  roster: Roster;
}

/** Amy writes (and reviews others), Rui and Rita review, Lee leads. */
export async function cast(given: Partial<Roster> = {}): Promise<Cast> {
  const names = ['amy', 'amy', 'rui', 'rita', 'lee', 'mallory'];
  const [amy, amy2, rui, rita, lee, mallory] = (await Promise.all(names.map(hand))) as [
    Hand,
    Hand,
    Hand,
    Hand,
    Hand,
    Hand,
  ];
  const roster = rosterOf(
    {
      amy: { duties: ['author', 'reviewer'], hands: [amy, amy2] },
      rui: { duties: ['reviewer'], hands: [rui] },
      rita: { duties: ['reviewer'], hands: [rita] },
      lee: { duties: ['lead'], hands: [lee] },
    },
    given,
  );
  return { amy, amy2, rui, rita, lee, mallory, roster };
}

export async function submission(text: string, more: object = {}): Promise<Act & { type: 'submit' }> {
  const draft: Draft = draftOf(text, { platform: 'xiaohongshu' }, '2026-11-25');
  const content = await contentHash(draft);
  return {
    type: 'submit',
    content,
    draft,
    beside: {},
    packs: [{ id: 'law', version: '1.0.0' }],
    findings: [],
    ...more,
  };
}

export interface Told {
  sealed: Sealed;
  event: ReviewEvent;
}

/** One case as it happens: each act is made by a hand that has seen everything so far, or only `seen`. */
export class Story {
  readonly all: Told[] = [];
  readonly roster: Roster;
  at = T0;

  constructor(roster: Roster) {
    this.roster = roster;
  }

  async state(now = this.at, only: readonly Told[] = this.all, roster = this.roster): Promise<CaseState> {
    const checked = await checkEvents(
      only.map(({ sealed }) => sealed.bytes),
      roster,
      subtle,
    );
    return judge(checked.values(), roster, now)[0]!;
  }

  async tell(
    who: Hand,
    act: Act,
    { seen = this.all, change = {} }: { seen?: readonly Told[]; change?: Partial<ReviewEvent> } = {},
  ): Promise<Told> {
    this.at += HOUR;
    const actor = { by: who.person, device: who.keyid, at: this.at };
    const event =
      seen.length === 0
        ? openCase('case-1', act, this.roster, actor)
        : nextEvent(await this.state(this.at, seen), act, this.roster, actor);
    const changed = { ...event, ...change } as ReviewEvent;
    const told = { event: changed, sealed: await sealEvent(changed, who, subtle) };
    this.all.push(told);
    return told;
  }

  /** The last submission, as decisions name it. */
  on(submitted: Told) {
    const { content } = submitted.event as ReviewEvent & { type: 'submit' };
    return { on: submitted.sealed.hash, content };
  }

  approve(who: Hand, submitted: Told, more: object = {}, how: Parameters<Story['tell']>[2] = {}) {
    return this.tell(
      who,
      { type: 'approve', ...this.on(submitted), scope: {}, conditions: [], packs: [], ...more },
      how,
    );
  }

  object(
    who: Hand,
    submitted: Told,
    type: 'request-changes' | 'revoke-approval' = 'request-changes',
    how: Parameters<Story['tell']>[2] = {},
  ) {
    return this.tell(who, { type, ...this.on(submitted), note: '改一下' }, how);
  }
}

export type { Checked };

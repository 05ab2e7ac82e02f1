import { browser } from 'wxt/browser';
import { held, keep, type Webhook } from '../../../bridge/device-store.ts';
import { sendMessage } from '../../../bridge/messages.ts';
import { serveReview } from '../../../bridge/review-messages.ts';
import type { Outcome } from '../../../bridge/review-report.ts';
import type { CaseState } from '../../../review/case.ts';
import { writeRecord } from '../../../review/record/write.ts';
import { writeTeamFile } from '../../../review/team-file.ts';
import { readDraft } from '../../../rules/format/draft-schema.ts';
import { candidatesOf, forPage, tieDraft } from './draft-review.ts';
import { NoSuchCase, NotAWebhook, NotInTeam, reasonOf } from './errors.ts';
import { Office } from './office.ts';
import { rowOf } from './rows.ts';
import { enrolCard, foundTeam, heldTeam, myself, offerTeam, takeTeam, teamView } from './team.ts';
import { tie, tieOf } from './ties.ts';
import { isWebhook, tell, toldOf } from './webhook.ts';

const words = (code: string, ...params: (string | number)[]) =>
  browser.i18n.getMessage(code as never, params.map(String));
const today = () => new Date().toISOString().slice(0, 10);

let office: Promise<Office> | undefined;
/** Read once a life of the worker; one that failed is tried again at the next question. */
function opened(again = false): Promise<Office> {
  if (again) office = undefined;
  office ??= Office.open(again).catch((error) => {
    office = undefined;
    throw error;
  });
  return office;
}
const openedOrNot = () => opened().catch(() => undefined);

/** Pages that show how a draft stands ask again; a tab without our code has nobody to hear it. */
async function tellPages(): Promise<void> {
  for (const { id } of await browser.tabs.query({}))
    if (id !== undefined) void sendMessage('reviewChanged', undefined, id).catch(() => undefined);
}

let last: Promise<unknown> = Promise.resolve();
/** One change after another: two events of one device must not name the same one before them. */
function inTurn<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  const turn = last.then(async () => {
    try {
      return { done: await work() };
    } catch (error) {
      return { error: reasonOf(error) };
    }
  });
  last = turn;
  return turn;
}

/** Answers everything about reviews. */
export function startReview(): void {
  serveTeam();
  serveDrafts();
  serveDesk();
  serveFiles();
  browser.tabs.onRemoved.addListener((tab) => void tie(tab, null));
}

function serveTeam(): void {
  const afterwards = async () => {
    await opened(true);
    void tellPages();
    return teamView();
  };
  serveReview('team', () => teamView());
  serveReview('introduce', async ({ name }) => {
    await keep('name', name);
    return teamView();
  });
  serveReview('foundTeam', ({ title, name }) =>
    inTurn(async () => {
      await foundTeam(title, name, Date.now());
      return afterwards();
    }),
  );
  serveReview('enrolCard', ({ card, duties }) =>
    inTurn(async () => {
      if (!(await teamView()).lead) throw new NotInTeam();
      await enrolCard(card, duties, Date.now());
      return afterwards();
    }),
  );
  serveReview('offerTeam', ({ text }) => inTurn(() => offerTeam(text)));
  serveReview('takeTeam', ({ text, fingerprint }) =>
    inTurn(async () => {
      await takeTeam(text, fingerprint);
      return afterwards();
    }),
  );
  serveReview('teamFile', async () => {
    const team = await heldTeam();
    return team ? writeTeamFile(team.roots, team.rosterBytes) : '';
  });
}

function serveDrafts(): void {
  // A page cannot name another tab: its own is what the browser says it is.
  serveReview('standing', async ({ draft, tab: named }, sender) => {
    const tab = sender.url?.startsWith(browser.runtime.getURL('/')) ? named : sender.tab?.id;
    const here = await openedOrNot();
    if (!here) return null;
    const shown = readDraft(draft, today());
    return forPage(await tieDraft(shown, here.ledger.all(), await tieOf(tab)), shown);
  });
  serveReview('openReview', async (_, { tab }) => {
    await browser.tabs.create({ url: browser.runtime.getURL(`/workbench.html#tab=${tab!.id}` as never) });
  });
  serveReview('draftReview', async ({ draft: given, tab }) => {
    const draft = readDraft(given, today());
    const here = await openedOrNot();
    const states = here?.ledger.all() ?? [];
    const tied = await tieDraft(draft, states, await tieOf(tab));
    const me = here && (await myself(here.team.roster))?.member.id;
    const rows = states.flatMap((state) => rowOf(state, here!.team.roster, me));
    return { ...tied, candidates: tied.tie ? [] : candidatesOf(draft, states, rows) };
  });
  serveReview('tieDraft', async ({ tab, case: name }) => {
    await tie(tab, name);
    void tellPages();
  });
  serveReview('submitDraft', (submission) =>
    inTurn(async () => {
      const state = await (await opened()).submit(submission);
      const { author, case: id } = state;
      if (submission.tab !== undefined) await tie(submission.tab, { author, case: id });
      void tellPages();
      await announce(state);
      return state;
    }),
  );
}

function serveDesk(): void {
  serveReview('queue', async () => {
    const here = await openedOrNot();
    if (!here) return [];
    const me = (await myself(here.team.roster))?.member.id;
    return here.ledger.all().flatMap((state) => rowOf(state, here.team.roster, me));
  });
  serveReview('reviewCase', async ({ author, case: id }) => {
    return (await openedOrNot())?.ledger.state(author, id) ?? null;
  });
  serveReview('decide', (decision) =>
    inTurn(async () => {
      const state = await (await opened()).decide(decision);
      void tellPages();
      if (decision.act.type !== 'comment' && decision.act.type !== 'waive') await announce(state);
      return state;
    }),
  );
}

function serveFiles(): void {
  serveReview('importEvents', ({ text }) =>
    inTurn(async () => {
      const taken = await (await opened()).take(text);
      void tellPages();
      return taken;
    }),
  );
  serveReview('exportCase', ({ author, case: id }) =>
    inTurn(async () => (await opened()).bundle(author, id)),
  );
  serveReview('exportRecord', ({ author, case: id, kind, advertiser, licence }) =>
    inTurn(async () => {
      const { team, ledger } = await opened();
      const me = await myself(team.roster);
      if (!me) throw new NotInTeam();
      const events = await ledger.bytesOf(author, id);
      if (events.length === 0) throw new NoSuchCase(id);
      const advert = { advertiser, papers: [], corrections: [], off: [], ...(licence && { licence }) };
      const { roots, rosterBytes, roster } = team;
      const { html, json } = await writeRecord(
        { kind, title: id, roots, rosterBytes, roster, events, advert },
        { by: me.member.id, at: Date.now(), signer: me, say: words },
        crypto.subtle,
      );
      return { html, json };
    }),
  );
  serveReview('webhook', async () => (await held('webhook')) ?? null);
  serveReview('setWebhook', (hook) =>
    inTurn(async () => {
      if (hook && !isWebhook(hook)) throw new NotAWebhook(hook.url);
      await keep('webhook', hook);
      return null;
    }),
  );
}

async function announce(state: CaseState): Promise<void> {
  const [hook, here] = await Promise.all([held('webhook') as Promise<Webhook | null | undefined>, opened()]);
  if (!hook) return;
  const author = here.team.roster.members.find(({ id }) => id === state.author)?.name ?? state.author;
  void tell(hook, toldOf(state, author, words), fetch);
}

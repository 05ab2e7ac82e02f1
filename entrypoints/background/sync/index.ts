import { browser } from 'wxt/browser';
import { installId } from '../../../bridge/install.ts';
import { sendMessage, serve } from '../../../bridge/messages.ts';
import { onPolicy, readPolicy } from '../../../bridge/policy.ts';
import type { SyncOutcome, TeamReport } from '../../../bridge/rule-report.ts';
import { ruleStore } from '../../../bridge/rule-store.ts';
import { HOST_PATTERNS, patternOf } from '../../../rules/platforms/index.ts';
import { buildTeamPack } from '../../../rules/trust/build.ts';
import { originsOf, readInvite, type Step, TrustError } from '../../../rules/trust/index.ts';
import { grantedSites } from '../sites.ts';
import { joinTeam } from './join.ts';
import { mirrorAt } from './mirror.ts';
import { followPolicy, LockedByPolicy, teamsLocked } from './policy.ts';
import { reportOf } from './report.ts';
import { type SyncEdges, syncTeams } from './run.ts';
import { teamPacks } from './team-packs.ts';

const ALARM = 'team-rules';
const POLICY_ALARM = 'team-policy';
/** A policy's team that could not be joined is tried again after so many minutes. */
const POLICY_AGAIN = 5;
const LOCK = 'team-rules';

/** Where the run under way stands, by team or file; for the progress line only. */
let underWay: Step | 'commit' | undefined;

async function edges(): Promise<SyncEdges> {
  return {
    store: ruleStore,
    subtle: crypto.subtle,
    installId: await installId(),
    builder: browser.runtime.getManifest().version,
    open: (url) => mirrorAt(url),
    build: async (id, files, killed) => buildTeamPack(id, files, killed),
    now: Date.now,
    luck: Math.random,
    step: (name) => {
      underWay = name;
    },
  };
}

/** Team packs for pages, compiled. */
export const heldTeamPacks = async (): Promise<ArrayBuffer[]> => teamPacks(await edges());

/** Listens for the alarm and for the pages that list teams. Alarms may be lost with an update: asked at each start. */
export function startSync(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void syncNow(false);
    if (name === POLICY_ALARM) void applyPolicy();
  });
  void wakeLater();
  void applyPolicy();
  onPolicy(() => void applyPolicy());
  serve('teams', teamReports);
  serve('syncTeams', () => syncNow(true));
  serve('joinTeam', ({ invite, member }) => join(invite, member));
  serve('leaveTeam', async ({ id }) => {
    if (teamsLocked(await readPolicy())) throw new LockedByPolicy(id);
    await ruleStore.remove(id);
    await tellPages();
  });
}

async function teamReports(): Promise<TeamReport[]> {
  const records = await ruleStore.teams();
  return records.map((record) => ({
    ...reportOf(record, Date.now()),
    ...(underWay && { step: underWay }),
  }));
}

/** One run at a time in the whole browser; who asks while one is under way waits for it and then asks again. */
function syncNow(all: boolean): Promise<SyncOutcome> {
  return navigator.locks.request(LOCK, () =>
    outcomeOf(async () => {
      const changed = await syncTeams(await edges(), all);
      if (changed) await tellPages();
      return changed;
    }),
  );
}

async function join(link: string, member: string | undefined): Promise<SyncOutcome> {
  const joined = await outcomeOf(async () => {
    if (teamsLocked(await readPolicy())) throw new LockedByPolicy('');
    const invite = { ...readInvite(link), ...(member !== undefined && { member }) };
    for (const origin of originsOf(invite))
      if (!(await browser.permissions.contains({ origins: [origin] }))) throw new NoPermission(origin);
    await joinTeam(invite, await edges());
    return true;
  });
  return joined.error ? joined : syncNow(true);
}

/**
 * What an administrator set. No page of ours asked for its hosts: they answer with CORS headers, as docs/ADMIN.md
 * says, or the policy gave the host. Not reached is no fault of the policy: tried again until it is.
 */
async function applyPolicy(): Promise<void> {
  const policy = await readPolicy();
  if (policy.teams.length === 0 && !policy.onlyTheseTeams) return;
  const { changed, error } = await navigator.locks.request(LOCK, () =>
    outcomeOf(async () => followPolicy(policy, await edges())),
  );
  if (error) console.warn('policy', error.code, ...error.params);
  if (error) await browser.alarms.create(POLICY_ALARM, { delayInMinutes: POLICY_AGAIN });
  if (!changed) return;
  await syncNow(true);
  await tellPages();
}

/** The browser was not asked for this origin, or its user said no. */
class NoPermission extends TrustError {
  override name = 'NoPermission';
  readonly code = 'trust_no_permission';
}

async function outcomeOf(work: () => Promise<boolean>): Promise<SyncOutcome> {
  try {
    const changed = await work();
    const failed = (await ruleStore.teams()).find(({ sync }) => sync.error);
    return { changed, ...(failed?.sync.error && { error: failed.sync.error }) };
  } catch (error) {
    if (error instanceof TrustError)
      return { changed: false, error: { code: error.code, params: error.params } };
    // A full disk, a database that was closed: nothing moved.
    console.error(error);
    return { changed: false, error: { code: 'trust_store', params: [] } };
  } finally {
    underWay = undefined;
    await wakeLater();
  }
}

/** The next alarm, for the team that is due first; no team, no alarm. */
async function wakeLater(): Promise<void> {
  const times = (await ruleStore.teams()).map(({ sync }) => sync.nextAt);
  if (times.length === 0) return void (await browser.alarms.clear(ALARM));
  const soon = Date.now() + 30_000;
  await browser.alarms.create(ALARM, { when: Math.max(soon, Math.min(...times)) });
}

/** Open drafts take the new rules where they stand. A tab without our page code does not answer: that is no fault. */
async function tellPages(): Promise<void> {
  const url = [...HOST_PATTERNS, ...(await grantedSites()).map(patternOf)];
  const tabs = await browser.tabs.query({ url });
  await Promise.allSettled(tabs.map(({ id }) => sendMessage('reload', undefined, id!)));
}

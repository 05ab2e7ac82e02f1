import type { RuleStore, SyncNote, TeamRecord } from '../../../bridge/rule-store.ts';
import {
  AllMirrorsFailed,
  type BuildEdges,
  clockOf,
  HttpStatus,
  type Source,
  type Step,
  TrustError,
  type Update,
  updateFromMirrors,
} from '../../../rules/trust/index.ts';
import { isDue, nextAfterFailure, nextAfterSuccess } from './timing.ts';

/** Everything a run needs from the browser; tests give their own. */
export interface SyncEdges {
  store: RuleStore;
  subtle: SubtleCrypto;
  installId: string;
  builder: string;
  open(url: string): Source;
  build: BuildEdges['build'];
  /** Milliseconds since 1970. */
  now(): number;
  /** 0–1. */
  luck(): number;
  /** Each named moment of a run, and `commit` before the one transaction. */
  step?(name: Step | 'commit', what: string): Promise<void> | void;
}

/** Brings teams up to date, those that are due or, with `all`, every one. True where a rule changed. */
export async function syncTeams(edges: SyncEdges, all: boolean): Promise<boolean> {
  let changed = false;
  for (const record of await edges.store.teams()) {
    if (!all && !isDue(record.sync, edges.now())) continue;
    changed = (await syncTeam(record, edges)) || changed;
  }
  return changed;
}

async function syncTeam(record: TeamRecord, edges: SyncEdges): Promise<boolean> {
  const { store, builder } = edges;
  const now = edges.now();
  let update: Update;
  try {
    update = await run(record, edges, now);
  } catch (error) {
    if (!(error instanceof TrustError)) throw error;
    await noteFailure(record, error, edges);
    return false;
  }
  const sync: SyncNote = {
    lastTry: now,
    lastGood: now,
    failures: 0,
    nextAt: nextAfterSuccess(now, edges.luck()),
  };
  await edges.step?.('commit', record.id);
  await store.commit({ id: record.id, team: update.team, sync }, update.built, builder);
  return update.changed;
}

function run({ team }: TeamRecord, edges: SyncEdges, now: number): Promise<Update> {
  const { store, subtle, installId, builder, build, step } = edges;
  const kept = (sha256: string) => store.blob(sha256);
  const given = { subtle, installId, builder, build, kept, now };
  return updateFromMirrors(team, edges.open, { ...given, ...(step && { step }) });
}

/** Rules stay as they are; what is noted is why, when to try again, and how late it is. */
async function noteFailure(
  { id, team, sync }: TeamRecord,
  error: TrustError,
  edges: SyncEdges,
): Promise<void> {
  const now = edges.now();
  const failures = sync.failures + 1;
  const nextAt = nextAfterFailure(now, failures, askedFor(error), edges.luck());
  const note: SyncNote = {
    ...sync,
    lastTry: now,
    failures,
    nextAt,
    error: { code: error.code, params: error.params },
  };
  await edges.store.commit(
    { id, team: { ...team, seen: clockOf(team, now) }, sync: note },
    {},
    edges.builder,
  );
}

function askedFor(error: TrustError): number {
  const errors = error instanceof AllMirrorsFailed ? error.reasons.map((each) => each.error) : [error];
  return Math.max(0, ...errors.map((each) => (each instanceof HttpStatus ? each.retryAfter : 0)));
}

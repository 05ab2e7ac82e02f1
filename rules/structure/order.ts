import { stuffed } from './content.ts';
import { CORE, type CoreRole, type Line } from './reading.ts';
import { ORDER } from './weights.ts';

/** Lines whose role their own words carry, said once: the place in the text did not decide them. */
export function coreLines(lines: readonly Line[]): Line[] {
  return lines.filter(
    (line) =>
      line.role !== 'other' && !line.repeated && line.evidence[line.role] >= ORDER.bar && !isList(line),
  );
}

/** A row of cue words, one beside the other: it says nothing, so it has no place in an order. */
const isList = (line: Line): boolean => line.hits.length >= ORDER.listFrom && stuffed(line);

/** 0–1. `present`: roles that still have something to show after findings. */
export function orderShare(
  lines: readonly Line[],
  present: ReadonlySet<CoreRole>,
  cycles: boolean,
  early: boolean,
): number {
  const core = coreLines(lines);
  const rounds = cycles ? roundsOf(core) : [core];
  const kept = rounds.filter((round) => round.length > 0);
  if (kept.length === 0) return 0;
  const coverage = ORDER.coverage[present.size] ?? 0;
  const mean =
    kept.reduce((sum, round) => sum + roundShare(round, coverage, present, early), 0) / kept.length;
  return mean;
}

function roundShare(
  core: readonly Line[],
  coverage: number,
  present: ReadonlySet<CoreRole>,
  early: boolean,
): number {
  const pairs = ORDER.pairs * concordance(core) * coverage;
  if (early || coverage === 0) return pairs;
  const first = core[0]?.role === 'value' && present.has('value') ? ORDER.first : 0;
  const last = core.at(-1)?.role === 'action' && present.has('action') ? ORDER.last : 0;
  return pairs + first + last;
}

/** Share of pairs of different roles that stand in order, counted in one pass. */
function concordance(core: readonly Line[]): number {
  const before = [0, 0, 0];
  let right = 0;
  let wrong = 0;
  for (const { role } of core) {
    const rank = CORE.indexOf(role as CoreRole);
    for (let other = 0; other < 3; other++) {
      const weight = Math.abs(rank - other) === 2 ? ORDER.valueAction : 1;
      if (other < rank) right += weight * (before[other] as number);
      else if (other > rank) wrong += weight * (before[other] as number);
    }
    before[rank] = (before[rank] as number) + 1;
  }
  return right + wrong === 0 ? 0 : right / (right + wrong);
}

/** A live script starts a new round when it explains again after a call. */
function roundsOf(core: readonly Line[]): Line[][] {
  const rounds: Line[][] = [[]];
  let called = false;
  for (const line of core) {
    if (called && line.role === 'value') {
      rounds.push([]);
      called = false;
    }
    if (line.role === 'action') called = true;
    rounds.at(-1)?.push(line);
  }
  return rounds;
}

/** The first call that comes before anything was given, or among too many of its kind; never in live scripts. */
export function earlyCall(lines: readonly Line[], cycles: boolean): Line | undefined {
  if (cycles) return undefined;
  const core = coreLines(lines);
  if (core[0]?.role === 'action' && core.some(({ role }) => role !== 'action')) return core[0];
  const total = lines.reduce((sum, { chars }) => sum + chars, 0);
  let seen = 0;
  let calls = 0;
  let first: Line | undefined;
  for (const line of lines) {
    if (seen >= total * ORDER.earlyPart) break;
    seen += line.chars;
    if (line.role !== 'action') continue;
    calls += line.chars;
    first ??= line;
  }
  return calls > seen * ORDER.earlyAction && seen < total ? first : undefined;
}

import type { CheckResult, Finding } from '../../rules/engine/index.ts';
import type { EvalRecord } from './records.ts';

/** How one labelled record came out. */
export interface Outcome {
  record: EvalRecord;
  result: CheckResult;
  /** Violations and evasions: found. Clean text: a false alarm. */
  hit: boolean;
  /** Of a found record: whether a found span's family answers its label. Undefined where it was not found. */
  agrees?: boolean;
}

const isAlarm = (finding: Finding) => finding.severity !== 'advise';

/**
 * A violation is found when a block or warn overlaps one of its spans; a record whose text alone
 * cannot show it (it has `context`) is found by any finding.
 */
export function judgeViolation(
  record: EvalRecord,
  result: CheckResult,
  families: Record<string, string[]>,
): Outcome {
  if (record.context !== undefined && result.findings.length > 0) {
    const agrees = result.findings.some((finding) =>
      record.spans.length === 0
        ? true
        : record.spans.some(([, , label]) => answersOne(families, label, finding)),
    );
    return { record, result, hit: true, agrees };
  }
  const found = record.spans.flatMap(([start, end, label]) =>
    result.findings
      .filter((finding) => isAlarm(finding) && finding.start < end && finding.end > start)
      .map((finding) => answersOne(families, label, finding)),
  );
  return found.length === 0
    ? { record, result, hit: false }
    : { record, result, hit: true, agrees: found.includes(true) };
}

export function judgeClean(record: EvalRecord, result: CheckResult): Outcome {
  return { record, result, hit: result.findings.some(isAlarm) };
}

/** A reported case has no spans: it is found by a block or warn anywhere in its text. */
export function judgeCase(record: EvalRecord, result: CheckResult): Outcome {
  const alarms = result.findings.filter(isAlarm);
  if (alarms.length === 0) return { record, result, hit: false };
  return {
    record,
    result,
    hit: true,
    agrees: alarms.some((alarm) => familiesOf(alarm).includes(record.family!)),
  };
}

/** Its own, and those that gave way to it on the same words. */
const familiesOf = ({ family, also = [] }: Finding): string[] => [family, ...also.map((each) => each.family)];

const answersOne = (families: Record<string, string[]>, label: string, finding: Finding): boolean =>
  familiesOf(finding).some((family) => answers(families, label, family));

function answers(families: Record<string, string[]>, label: string, family: string): boolean {
  return label === family || (families[label] ?? []).includes(family);
}

export interface Share {
  of: number;
  n: number;
  share: number;
}

export function share(outcomes: Outcome[], test: (outcome: Outcome) => boolean = (o) => o.hit): Share {
  const n = outcomes.filter(test).length;
  return { n, of: outcomes.length, share: outcomes.length === 0 ? Number.NaN : n / outcomes.length };
}

/** Shares by a property of the record, biggest group first. */
export function shareBy(
  outcomes: Outcome[],
  group: (outcome: Outcome) => string[],
  test?: (outcome: Outcome) => boolean,
): [group: string, share: Share][] {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    for (const name of group(outcome)) groups.set(name, [...(groups.get(name) ?? []), outcome]);
  }
  return [...groups]
    .map(([name, members]): [string, Share] => [name, share(members, test)])
    .sort(([, a], [, b]) => b.of - a.of);
}

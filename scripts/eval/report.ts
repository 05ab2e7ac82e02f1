import { type Outcome, type Share, share, shareBy } from './measure.ts';
import { halfOf } from './records.ts';

export interface Outcomes {
  violations: Outcome[];
  evasions: Outcome[];
  clean: Outcome[];
  cases: Outcome[];
}

/** The four figures that floors can be set on. */
export type Figures = Record<'recall' | 'disguise' | 'false-alarms' | 'agreement', Share>;

/** Clean text that sells, where a false alarm costs most. */
export const SELLING = new Set(['hard-negative', 'product-copy', 'product-page']);

export function figures(outcomes: Outcomes): Figures {
  const found = [...outcomes.violations, ...outcomes.evasions].filter((outcome) => outcome.hit);
  return {
    recall: share(outcomes.violations),
    disguise: share(outcomes.evasions),
    'false-alarms': share(outcomes.clean),
    agreement: share(found, (outcome) => outcome.agrees === true),
  };
}

export function half(outcomes: Outcomes, which: 'A' | 'B'): Outcomes {
  const of = (list: Outcome[]) => list.filter((outcome) => halfOf(outcome.record.id) === which);
  return {
    violations: of(outcomes.violations),
    evasions: of(outcomes.evasions),
    clean: of(outcomes.clean),
    cases: of(outcomes.cases),
  };
}

export function summary(outcomes: Outcomes): string {
  const columns = [
    ['all', figures(outcomes)],
    ['A', figures(half(outcomes, 'A'))],
    ['B', figures(half(outcomes, 'B'))],
  ] as const;
  const lines = (Object.keys(columns[0][1]) as (keyof Figures)[]).map(
    (name) => `${name.padEnd(14)}${columns.map(([title, row]) => `${title} ${show(row[name])}`).join('   ')}`,
  );
  const selling = outcomes.clean.filter(({ record }) => SELLING.has(record.kind ?? ''));
  const { cases } = outcomes;
  const rest = [
    `${'…selling'.padEnd(14)}all ${show(share(selling))}`,
    `${'cases'.padEnd(14)}found ${show(share(cases))}   right family ${show(share(cases, rightFamily))}`,
  ];
  return [...lines, ...rest].join('\n');
}

const rightFamily = ({ hit, agrees }: Outcome) => hit && agrees === true;

/** Points between the halves above which rules were fitted to A. */
const MOST_APART = 5;

/** A line for each figure in which the halves are too far apart. */
export function gaps(outcomes: Outcomes): string[] {
  const [a, b] = [figures(half(outcomes, 'A')), figures(half(outcomes, 'B'))];
  return (Object.keys(a) as (keyof Figures)[]).flatMap((name) => {
    const apart = 100 * Math.abs(a[name].share - b[name].share);
    return apart > MOST_APART
      ? [
          `warning: ${name} differs by ${apart.toFixed(1)} points between A and B; more than ${MOST_APART} is a defect`,
        ]
      : [];
  });
}

export function breakdown({ violations, evasions, clean, cases }: Outcomes): string {
  const labels = ({ record }: Outcome) => [...new Set(record.spans.map(([, , label]) => label))];
  const by = (key: 'industry' | 'prov' | 'technique' | 'kind' | 'family') => (outcome: Outcome) => [
    outcome.record[key] ?? '(none)',
  ];
  const found = [...violations, ...evasions].filter(({ hit }) => hit);
  return [
    block('found, by label', shareBy([...violations, ...evasions], labels)),
    block('right family, of the found, by label', shareBy(found, labels, rightFamily)),
    block('found, by industry', shareBy(violations, by('industry'))),
    block('found, by prov', shareBy(violations, by('prov'))),
    block('disguises found, by technique', shareBy(evasions, by('technique'))),
    block('disguises found, by prov', shareBy(evasions, by('prov'))),
    block('false alarms, by kind', shareBy(clean, by('kind'))),
    block('false alarms, by prov', shareBy(clean, by('prov'))),
    block('cases found, by family', shareBy(cases, by('family'))),
  ].join('\n\n');
}

function block(title: string, rows: [string, Share][]): string {
  return [title, ...rows.map(([name, value]) => `  ${name.padEnd(24)}${show(value)}`)].join('\n');
}

export function show({ n, of, share: value }: Share): string {
  return of === 0 ? '–' : `${(100 * value).toFixed(1)} % (${n}/${of})`;
}

/** Every miss and every false alarm with what the engine saw: findings beside it, hits it cleared and why. */
export function explain(outcomes: Outcomes): string {
  const missed = [...outcomes.violations, ...outcomes.evasions].filter(({ hit }) => !hit);
  const alarms = outcomes.clean.filter(({ hit }) => hit);
  return [
    `missed (${missed.length})`,
    ...missed.map((outcome) => `  ${outcome.record.id} ${wanted(outcome)}\n      ${why(outcome)}`),
    `false alarms (${alarms.length})`,
    ...alarms.map((outcome) => `  ${outcome.record.id} ${outcome.record.text}\n      ${why(outcome)}`),
  ].join('\n');
}

function wanted({ record }: Outcome): string {
  const spans = record.spans.map(([start, end, label]) => `[${record.text.slice(start, end)}] ${label}`);
  return `${record.text}  ← ${spans.join(' · ')}`;
}

function why({ result }: Outcome): string {
  const seen = result.findings.map((f) => `${f.severity} ${f.ruleId} “${f.text}”`);
  const cleared = result.suppressed.map((s) => `${s.ruleId} “${s.text}” cleared by ${s.by}`);
  const context = `${result.context.industry.value}, commercial ${result.context.commercial.value}`;
  const told = [...seen, ...cleared];
  return `${told.length > 0 ? told.join('; ') : 'no rule matched'} (${context})`;
}

/** Floors as `recall=0.9,false-alarms=0.02`: the first are minimums, false-alarms is a maximum. */
export function missedFloors(text: string, got: Figures): string[] {
  return text.split(',').flatMap((item) => {
    const [name, value] = item.split('=');
    const figure = got[name as keyof Figures];
    if (figure === undefined || value === undefined || Number.isNaN(Number(value))) {
      return [`--floor ${item}: name one of ${Object.keys(got).join(', ')} with a number, as recall=0.9`];
    }
    const kept = name === 'false-alarms' ? figure.share <= Number(value) : figure.share >= Number(value);
    return kept ? [] : [`${name} is ${show(figure)}, the floor is ${value}`];
  });
}

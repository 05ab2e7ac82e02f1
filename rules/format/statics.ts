import type { Layer } from '../engine/finding.ts';
import type { PackProblem } from './report.ts';
import type { PassExample, RuleFile } from './rule-schema.ts';
import { listsOf } from './vocabulary.ts';
import type { YamlFile } from './yaml-file.ts';

// What can be said of a rule file without running it.

/** Examples of each sort that a rule of law must bring. */
export const MIN_EXAMPLES = 6;

/** A team answers for its own words: one example that shows a hit is enough. */
export const minExamplesOf = (layer: Layer | undefined): Known['minExamples'] =>
  layer === undefined || layer === 'law' ? { flag: MIN_EXAMPLES, pass: MIN_EXAMPLES } : { flag: 1, pass: 0 };

export interface Known {
  laws: ReadonlyMap<string, { how: 'read' | 'secondary' }>;
  isGuard: (id: string) => boolean;
  needsWords: (id: string) => boolean;
  takesWords: (id: string) => boolean;
  minExamples: { flag: number; pass: number };
}

export const textOf = (example: PassExample): string =>
  typeof example === 'string' ? example : example.text;
export const isTrap = (example: PassExample): boolean => typeof example !== 'string' && example.trap === true;

export function checkStatics(rule: RuleFile, file: YamlFile, known: Known): PackProblem[] {
  return [
    ...checkLaws(rule, file, known),
    ...checkGuards(rule, file, known),
    ...checkSeverity(rule, file, known),
    ...checkWords(rule, file),
    ...checkExamples(rule, file, known),
  ];
}

function* checkLaws(
  { basis, fine, track }: RuleFile,
  file: YamlFile,
  { laws }: Known,
): Generator<PackProblem> {
  if (basis.length === 0 && track !== 'team')
    yield file.problem(['basis'], 'basis: Name at least one law and article.');
  const say = (id: string) => `laws.yaml has no law "${id}". Add it there or correct the id.`;
  for (const [n, { law }] of basis.entries())
    if (!laws.has(law)) yield file.problem(['basis', n, 'law'], say(law));
  if (fine && !laws.has(fine.basis.law)) yield file.problem(['fine', 'basis', 'law'], say(fine.basis.law));
}

function* checkGuards(
  { guards }: RuleFile,
  file: YamlFile,
  { isGuard, needsWords, takesWords }: Known,
): Generator<PackProblem> {
  const seen = new Set<string>();
  for (const [n, use] of guards.entries()) {
    const id = typeof use === 'string' ? use : use.guard;
    if (!isGuard(id))
      yield file.problem(['guards', n], `The engine has no guard "${id}". See rules/engine/guards.`);
    else if (needsWords(id) && (typeof use === 'string' || !use.words))
      yield file.problem(['guards', n], `The guard "${id}" needs words: write {guard: ${id}, words: […]}.`);
    else if (!takesWords(id) && typeof use !== 'string')
      yield file.problem(['guards', n], `The guard "${id}" takes no words. Write ${id} alone.`);
    if (typeof use !== 'string') continue;
    if (seen.has(id)) yield file.problem(['guards', n], `"${id}" stands here twice. Remove one.`);
    seen.add(id);
  }
}

// A block stops a publication: it needs a text that was read and authorities that agree.
function* checkSeverity(rule: RuleFile, file: YamlFile, { laws }: Known): Generator<PackProblem> {
  const { severity, certainty, question, basis, track, from, to } = rule;
  if (rule.kind === 'limit' && severity !== 'advise')
    yield file.problem(['severity'], 'A limit of length or count only advises. Make it advise.');
  if (severity === 'warn' && !question)
    yield file.problem(['severity'], 'A warn asks its author something. Add a question, or make it advise.');
  if (severity === 'block' && certainty !== 'settled')
    yield file.problem(['severity'], `What is ${certainty} is at most a warn. Lower the severity.`);
  const read = basis.some(({ law }) => (laws.get(law)?.how ?? 'read') === 'read');
  if (severity === 'block' && track === 'law' && !read)
    yield file.problem(
      ['basis'],
      'No law named here was read as an official text. Lower the severity to warn.',
    );
  if (from && to && from > to) yield file.problem(['to'], 'It ends before it begins. Correct from or to.');
}

function* checkWords(rule: RuleFile, file: YamlFile): Generator<PackProblem> {
  if (rule.kind === 'contact' || rule.kind === 'limit') return;
  const words = new Set(listsOf(rule).flatMap(([key, list]) => (key === 'allow' ? [] : list)));
  const lower = [...words].map((word) => word.toLowerCase());
  for (const [n, phrase] of rule.allow.entries()) {
    if (words.has(phrase))
      yield file.problem(['allow', n], `"${phrase}" is a term and an allowed phrase. Keep one.`);
    else if (!lower.some((word) => phrase.toLowerCase().includes(word)))
      yield file.problem(
        ['allow', n],
        `"${phrase}" holds none of the terms, so it allows nothing. Remove it.`,
      );
  }
}

function* checkExamples(
  { examples }: RuleFile,
  file: YamlFile,
  { minExamples }: Known,
): Generator<PackProblem> {
  const { flag, pass } = examples;
  for (const [name, list] of [
    ['flag', flag],
    ['pass', pass],
  ] as const)
    if (list.length < minExamples[name])
      yield file.problem(
        ['examples', name],
        `${list.length} examples, at least ${minExamples[name]} are needed. Write more.`,
      );
  const traps = pass.filter(isTrap).length;
  if (traps * 2 < pass.length)
    yield file.problem(
      ['examples', 'pass'],
      `${traps} of ${pass.length} are traps. Make at least half of them traps.`,
    );
  const seen = new Set<string>();
  const all = [
    ...flag.map(({ text }, n) => ['flag', n, text] as const),
    ...pass.map((each, n) => ['pass', n, textOf(each)] as const),
  ];
  for (const [name, n, text] of all) {
    if (seen.has(text))
      yield file.problem(['examples', name, n], `"${text}" is an example twice. Remove one.`);
    seen.add(text);
  }
}

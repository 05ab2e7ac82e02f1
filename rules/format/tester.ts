import { type Draft, draftOf } from '../engine/draft.ts';
import type { CheckResult, Severity } from '../engine/finding.ts';
import { check } from '../engine/judge/check.ts';
import type { Pack } from '../engine/pack/pack.ts';
import { marksOf, sameSpans, spanOf, textOfMark } from './marks.ts';
import type { PackProblem } from './report.ts';
import type { ExampleContext, FlagExample, RuleFile } from './rule-schema.ts';
import { textOf } from './statics.ts';
import type { YamlFile } from './yaml-file.ts';

/** Runs a rule's examples through the compiled pack. `day` is a day on which the pack is in force. */
export function testRule(rule: RuleFile, file: YamlFile, pack: Pack, day: string): PackProblem[] {
  const judge = (text: string, context: ExampleContext = {}) =>
    check(standing(draftOf(text, { ...placeOf(rule), ...context } as object, rule.from ?? day), rule), [
      pack,
    ]);
  const problems: PackProblem[] = [];
  for (const [n, example] of rule.examples.flag.entries()) {
    const said = wrongFlag(rule, example, ownOf(rule, judge(example.text, example.context)));
    if (said) problems.push(file.problem(['examples', 'flag', n], said));
  }
  for (const [n, example] of rule.examples.pass.entries()) {
    const found = ownOf(rule, judge(textOf(example), typeof example === 'string' ? {} : example.context));
    if (found.length)
      problems.push(file.problem(['examples', 'pass', n], wronglyFlagged(textOf(example), found)));
  }
  for (const [n, suggestion] of rule.suggestions.entries()) {
    const found = judge(suggestion).findings;
    if (found.length)
      problems.push(
        file.problem(['suggestions', n], `The pack flags its own suggestion (${list(found)}). Reword it.`),
      );
  }
  return problems;
}

/** What a rule marked; a mark that gave way to another family's on the same words was its own all the same. */
interface Marked {
  start: number;
  end: number;
  text: string;
  severity?: Severity;
}

function ownOf({ id }: RuleFile, { findings, suppressed }: CheckResult): Marked[] {
  const gaveWay = suppressed.filter(({ by }) => by === 'same-words');
  return [...findings, ...gaveWay]
    .filter(({ ruleId }) => ruleId === id)
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** An example of a rule on titles is a title. */
const standing = (draft: Draft, rule: RuleFile): Draft =>
  rule.kind === 'limit' && rule.what === 'title-units'
    ? { ...draft, parts: draft.parts.map(({ text }) => ({ id: 'title', text })) }
    : draft;

/** An example stands in an advertisement where the rule applies; what was not given is not guessed at. */
export const placeOf = ({ applies }: RuleFile): ExampleContext => ({
  commercial: 'yes',
  ...(applies.industries?.[0] && { industry: applies.industries[0] }),
  ...(applies.platforms?.[0] && { platform: applies.platforms[0] }),
  ...(applies.kinds?.[0] && { kind: applies.kinds[0] }),
  ...(applies.speakers?.[0] && { speaker: applies.speakers[0] }),
});

function wrongFlag(rule: RuleFile, example: FlagExample, found: readonly Marked[]): string | undefined {
  const marks = marksOf(example);
  const spans = marks.map((mark) => spanOf(example.text, mark));
  const missing = marks.find((_, n) => spans[n] === undefined);
  if (missing !== undefined)
    return `"${textOfMark(missing)}" does not stand in this example. Correct the mark.`;
  if (!found.length) return `"${example.text}" is not flagged. Add the term, or drop the example.`;
  if (!sameSpans(spans as { start: number; end: number }[], found))
    return `Marked ${list(found)}, not ${marks.map((mark) => `"${textOfMark(mark)}"`).join(', ')}. Correct the mark or the terms.`;
  const other = found.find(({ severity = rule.severity }) => severity !== rule.severity);
  return (
    other && `Flagged as ${other.severity}, not as ${rule.severity}. Correct the severity or the context.`
  );
}

const wronglyFlagged = (text: string, found: readonly Marked[]) =>
  `"${text}" must pass, yet ${list(found)} is marked. Add an allowed phrase or a guard.`;

const list = (found: readonly { text: string }[]) => found.map(({ text }) => `"${text}"`).join(', ');

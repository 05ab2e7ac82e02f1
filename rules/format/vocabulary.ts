import * as v from 'valibot';
import type { KindSpec } from '../engine/rule.ts';
import { distinct, id, line } from './fields.ts';
import type { PackProblem } from './report.ts';
import type { RuleFile } from './rule-schema.ts';
import type { YamlFile } from './yaml-file.ts';

/** rules/vocabulary/<name>.yaml: words that several rules share. Its words are plain, never another list's name. */
export const vocabularySchema = v.strictObject({
  id,
  title: line,
  words: v.pipe(distinct(line), v.minLength(1, 'Give at least one word.')),
});

/** List name → its words. */
export type Vocabulary = ReadonlyMap<string, readonly string[]>;

/** Whether a pack's file is a word list and not a rule. */
export const isVocabulary = (path: string): boolean => path.split(/[\\/]/).at(-2) === 'vocabulary';

/** The keys of each kind that hold words. The first is what a hit begins with, `allow` the way out. */
export const WORD_KEYS: Record<KindSpec['kind'], readonly string[]> = {
  term: ['terms', 'allow'],
  near: ['first', 'second', 'allow'],
  measure: ['units', 'near', 'allow'],
  contact: ['allow'],
  limit: [],
  require: ['trigger', 'statement', 'allow'],
  contradict: ['claim', 'denial', 'allow'],
};

type Lists = Record<string, string[] | undefined>;
export const listsOf = (rule: RuleFile): [string, string[]][] =>
  WORD_KEYS[rule.kind].map((key) => [key, (rule as unknown as Lists)[key] ?? []]);

/** The rule with every "@name" replaced by that list's words; an unknown name is a problem at its line. */
export function spellOut(
  rule: RuleFile,
  file: YamlFile,
  known: Vocabulary,
): { rule: RuleFile; problems: PackProblem[] } {
  const problems: PackProblem[] = [];
  const expand = (words: readonly string[], keys: (string | number)[]): string[] => {
    const said = words.flatMap((word, n) => {
      if (!word.startsWith('@')) return [word];
      const list = known.get(word.slice(1));
      if (!list) problems.push(file.problem([...keys, n], unknown(word, known)));
      return list ?? [];
    });
    return [...new Set(said)];
  };
  const lists = listsOf(rule)
    .filter(([key]) => key in rule)
    .map(([key, words]) => [key, expand(words, [key])] as const);
  const guards = rule.guards.map((guard, n) =>
    typeof guard === 'string' || !guard.words
      ? guard
      : { ...guard, words: expand(guard.words, ['guards', n, 'words']) },
  );
  return { rule: { ...rule, ...Object.fromEntries(lists), guards } as RuleFile, problems };
}

const unknown = (word: string, known: Vocabulary): string =>
  `There is no word list "${word.slice(1)}" in rules/vocabulary. Use one of: ${[...known.keys()].sort().join(' ') || 'none yet'}.`;

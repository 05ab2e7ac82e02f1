import { isGuard, needsWords, takesWords } from '../engine/guards/index.ts';
import { loadPack } from '../engine/pack/load.ts';
import { writePack } from '../engine/pack/write.ts';
import { disguisesOf } from './disguises/index.ts';
import { readAs } from './issues.ts';
import { type Laws, lawsSchema } from './laws-schema.ts';
import { type Manifest, manifestSchema } from './manifest-schema.ts';
import type { PackProblem, PackReport } from './report.ts';
import { type RuleFile, ruleSchema } from './rule-schema.ts';
import { checkStatics, isTrap, minExamplesOf } from './statics.ts';
import { testRule } from './tester.ts';
import { toRule } from './to-rule.ts';
import { isVocabulary, listsOf, spellOut, type Vocabulary, vocabularySchema } from './vocabulary.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

export interface SourceFile {
  path: string;
  text: string;
}

/** `buffer` is `null` when the report has errors: a pack that fails its own examples is not built. */
export interface Compiled {
  buffer: ArrayBuffer | null;
  report: PackReport;
}

interface Read {
  file: YamlFile;
  rule: RuleFile;
}

/**
 * Compiles a pack from the texts of its files: one `pack.yaml`, one `laws.yaml`, word lists in
 * files of a `vocabulary/` folder, and a rule in every other `.yaml` file. Never throws on what the files hold; every
 * problem names its file and line. Rules `without` are left out, and then no example is run: another rule's may have
 * leaned on one of them.
 */
export function compilePack(
  files: readonly SourceFile[],
  { without }: { without?: readonly string[] } = {},
): Compiled {
  const errors: PackProblem[] = [];
  const one = (name: string) => {
    const found = files.find(({ path }) => baseName(path) === name);
    if (!found) errors.push({ path: name, line: 1, text: `This file is missing. A pack needs one ${name}.` });
    return found && readYaml(found.path, found.text);
  };
  const manifest = readInto(errors, manifestSchema, one('pack.yaml')) as Manifest | undefined;
  const laws = readInto(errors, lawsSchema, one('laws.yaml')) as Laws | undefined;
  const rules = readRules(files, readVocabulary(files, errors), errors).filter(
    ({ rule }) => !without?.includes(rule.id),
  );
  const minExamples = minExamplesOf(manifest?.layer);
  const known = { laws: new Map(Object.entries(laws ?? {})), isGuard, needsWords, takesWords, minExamples };
  if (laws) for (const { rule, file } of rules) errors.push(...checkStatics(rule, file, known));
  errors.push(...repeatedIds(rules));
  const report = (): PackReport => ({ ...describe(manifest, rules), errors });
  if (!manifest || errors.length) return { buffer: null, report: report() };
  const checked = rules.map(({ rule }) => toRule(rule, manifest));
  const buffer = writePack(manifest, checked, disguisesOf(checked));
  const pack = loadPack(buffer);
  if (!without) for (const { rule, file } of rules) errors.push(...testRule(rule, file, pack, manifest.from));
  return { buffer: errors.length ? null : buffer, report: report() };
}

function readInto(
  errors: PackProblem[],
  schema: Parameters<typeof readAs>[0],
  file: YamlFile | undefined,
): unknown {
  if (!file) return undefined;
  const { value, problems } = readAs(schema, file);
  errors.push(...problems);
  return value;
}

function readVocabulary(files: readonly SourceFile[], errors: PackProblem[]): Vocabulary {
  const lists = new Map<string, string[]>();
  for (const { path, text } of files) {
    if (!isVocabulary(path)) continue;
    const file = readYaml(path, text);
    const list = readInto(errors, vocabularySchema, file) as { id: string; words: string[] } | undefined;
    if (list && `${list.id}.yaml` !== baseName(path))
      errors.push(file.problem(['id'], `The id "${list.id}" is not the file's name. Make them the same.`));
    if (list) lists.set(list.id, list.words);
  }
  return lists;
}

function readRules(files: readonly SourceFile[], lists: Vocabulary, errors: PackProblem[]): Read[] {
  const rules: Read[] = [];
  for (const { path, text } of files) {
    if (baseName(path) === 'pack.yaml' || baseName(path) === 'laws.yaml' || isVocabulary(path)) continue;
    const file = readYaml(path, text);
    const read = readInto(errors, ruleSchema, file) as RuleFile | undefined;
    if (!read) continue;
    const { rule, problems } = spellOut(read, file, lists);
    errors.push(...problems);
    rules.push({ file, rule });
  }
  return rules;
}

function* repeatedIds(rules: readonly Read[]): Generator<PackProblem> {
  const seen = new Map<string, string>();
  for (const { rule, file } of rules) {
    const first = seen.get(rule.id);
    if (first) yield file.problem(['id'], `The id "${rule.id}" is taken by ${first}. Choose another.`);
    else seen.set(rule.id, file.path);
  }
}

function describe(manifest: Manifest | undefined, rules: readonly Read[]): Omit<PackReport, 'errors'> {
  const { id = '', title = '', version = '' } = manifest ?? {};
  const sum = (count: (rule: RuleFile) => number) =>
    rules.reduce((total, { rule }) => total + count(rule), 0);
  return {
    id,
    title,
    version,
    rules: rules.length,
    terms: sum((rule) => listsOf(rule).reduce((count, [, words]) => count + words.length, 0)),
    examples: {
      flag: sum(({ examples }) => examples.flag.length),
      pass: sum(({ examples }) => examples.pass.length),
      traps: sum(({ examples }) => examples.pass.filter(isTrap).length),
    },
  };
}

const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1);

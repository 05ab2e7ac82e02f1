import type { Laws } from '../../rules/format/index.ts';
import type { Manifest } from '../../rules/format/manifest-schema.ts';
import type { FlagExample, PassExample, RuleFile } from '../../rules/format/rule-schema.ts';
import type { Families } from './read.ts';
import { aside, certaintyOf, cite, liableOf, plain, severityOf, span, trackOf, where } from './words.ts';

/** Examples of each sort that the catalogue shows. */
const SHOWN = 2;
/** Rules about other spellings: their examples would be a list of ways around a rule. */
const SPELLINGS = /-(?:disguised|spelled|hint|whisper)(?:-|$)/;

/** One rule as a section of the catalogue. */
export function showRule(rule: RuleFile, pack: Manifest, known: { laws: Laws; families: Families }): string {
  const family = rule.family ?? rule.id;
  // A platform's own family has no name but its rule's.
  const title = known.families[family]?.title ?? '';
  const lines = [
    `**${severityOf(rule)}** · ${trackOf(rule)} · ${certaintyOf(rule)} · 责任人：${liableOf(rule)}`,
    `类别：\`${family}\` ${title}`.trimEnd(),
    `依据：${rule.basis.map((each) => cite(each, known.laws)).join('；')}`,
    ...fine(rule, known.laws),
    ...(where(rule) ? [`适用：${where(rule)}`] : []),
    `生效：${span(rule.from ?? pack.from, rule.to ?? pack.to)}${lawEnds(rule, known.laws)}`,
    `说什么：${plain(rule.message)}`,
    ...(rule.question ? [`问什么：${plain(rule.question.text)}`] : []),
    ...examples(rule),
  ];
  return [`### \`${rule.id}\` ${plain(rule.title)}`, '', ...lines.map((line) => `- ${line}`)].join('\n');
}

function fine({ fine }: RuleFile, laws: Laws): string[] {
  if (!fine) return [];
  return [`罚则：${cite(fine.basis, laws)}，${plain(fine.range)}；${plain(fine.relief)}`];
}

/** A law that will be replaced: its rules must be read again by then. */
function lawEnds({ basis }: RuleFile, laws: Laws): string {
  const ends = new Set(basis.flatMap(({ law }) => (laws[law]?.until ? [law] : [])));
  return [...ends].map((law) => `；《${laws[law]!.title.zh}》这一版到 ${laws[law]!.until} 为止`).join('');
}

function examples({ id, examples: { flag, pass } }: RuleFile): string[] {
  const count = `例子：标出 ${flag.length} 个，放过 ${pass.length} 个`;
  if (SPELLINGS.test(id)) return [`${count}；这条认的是换了写法的词，例子不列。`];
  // Traps first: they show where the line runs.
  const traps = [...pass].sort((a, b) => Number(isTrap(b)) - Number(isTrap(a)));
  return [
    count,
    ...flag.slice(0, SHOWN).map((each) => `标出：${marked(each)}${aside(each.context)}`),
    ...traps.slice(0, SHOWN).map((each) => `放过：${passed(each)}`),
  ];
}

const isTrap = (example: PassExample) => typeof example !== 'string' && example.trap === true;

function passed(example: PassExample): string {
  return typeof example === 'string' ? plain(example) : `${plain(example.text)}${aside(example.context)}`;
}

/** The example with the part that is marked in bold; only the first of several. */
function marked({ text, mark }: FlagExample): string {
  const first = Array.isArray(mark) ? mark[0]! : mark;
  const words = typeof first === 'string' ? first : first.text;
  let at = text.indexOf(words);
  for (let n = 1; typeof first !== 'string' && n < first.occurrence; n++) at = text.indexOf(words, at + 1);
  const end = at + words.length;
  return `${plain(text.slice(0, at))}<b>${plain(words)}</b>${plain(text.slice(end))}`;
}

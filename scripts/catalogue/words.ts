import { say, type TextKey } from '../../cli/texts.ts';
import type { Basis } from '../../rules/engine/index.ts';
import type { Laws } from '../../rules/format/index.ts';
import type { ExampleContext, RuleFile } from '../../rules/format/rule-schema.ts';

// How the catalogue says things: the extension's own words, as Markdown.

const TRACK = { law: '法律', platform: '平台规则', team: '团队规则' };
const CERTAINTY = { settled: '定论', contested: '有争议', unverified: '待核' };

const name = (kind: string, id: string) => say(`${kind}_${id.replaceAll('-', '_')}` as TextKey);

export const severityOf = ({ severity }: RuleFile) => say(`severity_${severity}`);
export const trackOf = ({ track }: RuleFile) => TRACK[track];
export const certaintyOf = ({ certainty }: RuleFile) => CERTAINTY[certainty];
export const liableOf = ({ liable }: RuleFile) => liable.map((each) => say(`cli_liable_${each}`)).join('、');

/** `9(3)` of a law, with its official title, linked by the law's id (defined at the end of the catalogue). */
export function cite({ law, article }: Basis, laws: Laws): string {
  const found = laws[law];
  const at = article.indexOf('(');
  const [number, rest] = at < 0 ? [article, ''] : [article.slice(0, at), article.slice(at)];
  const title = found ? `[《${found.title.zh}》][${law}]` : law;
  return `${title}第${number}条${rest}`;
}

/** Days in force, both included. */
export const span = (from: string, to: string | undefined) => (to ? `${from} 至 ${to}` : `${from} 起`);

/** Where a rule applies; empty where it does everywhere. */
export function where({ applies }: RuleFile): string {
  const list = (kind: string, ids: readonly string[] = []) => ids.map((each) => name(kind, each)).join('、');
  return [
    list('industry', applies.industries),
    list('platform', applies.platforms),
    list('kind', applies.kinds),
    list('speaker', applies.speakers),
    applies.commercial === 'yes' ? '只在推广内容里' : '',
  ]
    .filter(Boolean)
    .join('；');
}

/** What an example stands in, where it says so. */
export function aside(context: ExampleContext | undefined): string {
  const said = [context?.industry && name('industry', context.industry), context?.date].filter(Boolean);
  return said.length ? `（${said.join('，')}）` : '';
}

/** A text of our own files inside Markdown. */
export const plain = (text: string) => text.replace(/[\\`*_[\]<>|#~]/g, '\\$&').replaceAll('\n', ' ⏎ ');

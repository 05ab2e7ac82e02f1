import type { Finding } from '../../rules/engine/index.ts';
import type { LawTitles } from '../../rules/format/index.ts';
import type { Outcome } from './measure.ts';
import { show } from './report.ts';

/** One article as a label names it. `item`: the brackets behind it, `''` where there are none. */
export interface Named {
  law: string;
  article: string;
  item: string;
}

const ARTICLE = /§\s*(\d+)((?:\([^)]*\))*)/g;
const bare = (title: string) =>
  title
    .replaceAll(/[《》]/g, '')
    .replace('中华人民共和国', '')
    .trim();

/**
 * Reads `广告法§9(7) §11; 食品安全法§73` by the titles of laws.yaml. An earlier version, `…法(2019)§8`, is
 * left out: its articles were numbered otherwise; so is a law without an article or one that laws.yaml lacks.
 */
export function readBasis(basis: string, laws: LawTitles): Named[] {
  return basis.split(/[;；]/).flatMap((clause) => {
    const name = bare(clause.split('§')[0]!);
    const id = [...laws].find(([, { title }]) => bare(title.zh) === name)?.[0];
    const found = id === undefined ? [] : [...clause.matchAll(ARTICLE)];
    return found.map(([, article, item]) => ({ law: id!, article: article!, item: item! }));
  });
}

/** Its own basis, and that of rules that gave way to it on the same words. */
const cites = ({ basis, also = [] }: Finding, { law, article, item }: Named, exact: boolean) =>
  [...basis, ...also.flatMap((each) => each.basis)].some(
    (own) => own.law === law && (exact ? own.article === article + item : number(own.article) === article),
  );

const number = (article: string) => article.split('(')[0]!;

/** Of the found records whose label names an article: how many findings rest on it, and on the very item. */
export function articleTable(outcomes: Outcome[], laws: LawTitles): string {
  const found = outcomes
    .filter(({ hit }) => hit)
    .map(({ record, result }) => ({
      named: readBasis(record.basis ?? '', laws),
      alarms: result.findings.filter(({ severity }) => severity !== 'advise'),
    }))
    .filter(({ named }) => named.length > 0);
  const count = (exact: boolean, of = found) =>
    of.filter(({ named, alarms }) => named.some((each) => alarms.some((one) => cites(one, each, exact))))
      .length;
  const withItem = found.filter(({ named }) => named.some(({ item }) => item !== ''));
  const line = (n: number, of: number) => show({ n, of, share: n / of });
  return [
    'articles, of found records whose label names one',
    `  ${'article'.padEnd(24)}${line(count(false), found.length)}`,
    `  ${'…and item'.padEnd(24)}${line(count(true, withItem), withItem.length)}`,
  ].join('\n');
}

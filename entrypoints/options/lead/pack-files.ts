import { directionsOf, type LeadRow, namesHolding, wordsOf } from '../../../components/lead/row.ts';
import { ruleOf } from '../../../rules/format/index.ts';
import type { PackFile } from '../../../rules/trust/index.ts';

/** A lead's table as the files of a pack: one rule a line. Empty lines are left out. `today` is YYYY-MM-DD. */
export function packFilesOf(
  pack: { id: string; title: string; version: string; rows: readonly LeadRow[]; ownNames: string },
  today: string,
): PackFile[] {
  const { id, title, version, rows, ownNames } = pack;
  const manifest = { id, title, version, layer: 'team', from: today };
  const files = rows.filter((row) => wordsOf(row).length > 0).map((row) => ruleFile(row, ownNames));
  return [{ path: 'pack.yaml', text: JSON.stringify(manifest) }, { path: 'laws.yaml', text: '{}' }, ...files];
}

function ruleFile(row: LeadRow, ownNames: string): PackFile {
  const terms = wordsOf(row);
  const allow = namesHolding(terms, ownNames);
  const word = terms[0]!;
  const { severity, message, question, flag, pass } = row;
  const directions = directionsOf(row);
  const rule = ruleOf(row.id, {
    word,
    severity,
    ...(message && { message }),
    ...(question && { question }),
  });
  const marked = flag ? terms.filter((term) => flag.includes(term)) : [];
  const context = row.platform ? { platform: row.platform } : undefined;
  const example = { ...rule.examples.flag[0]!, ...(context && { context }) };
  const own = {
    text: flag,
    mark: marked.length > 1 ? marked : (marked[0] ?? word),
    ...(context && { context }),
  };
  const text = JSON.stringify({
    ...rule,
    terms,
    ...(allow.length > 0 && { allow }),
    ...(directions.length > 0 && { suggestions: directions }),
    ...(row.platform && { applies: { platforms: [row.platform] } }),
    examples: {
      flag: [flag ? own : example],
      pass: pass ? [{ text: pass, trap: true, ...(context && { context }) }] : [],
    },
  });
  return { path: `${row.id}.yaml`, text };
}

/** The line that a problem of `compilePack` speaks of. */
export const rowOfPath = (path: string): string =>
  path.slice(path.lastIndexOf('/') + 1).replace(/\.yaml$/, '');

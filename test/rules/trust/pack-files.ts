import type { PackFile } from '../../../rules/trust/index.ts';

/** One rule of a team: a word it does not want to read. */
export const wordRule = (id: string, word: string) => ({
  id,
  title: '团队用词',
  kind: 'term',
  severity: 'advise',
  track: 'team',
  certainty: 'settled',
  liable: ['operator'],
  basis: [],
  terms: [word],
  message: '团队约定不用这个词',
  suggestions: ['换一个说法'],
  examples: { flag: [{ text: `这里写了${word}`, mark: word }], pass: [] },
});

/** A team pack that compiles: each word a rule, `<id>-0`, `<id>-1`, … */
export function teamFiles(id: string, words: readonly string[], layer = 'team'): PackFile[] {
  const manifest = { id, title: '品牌用词', version: '1.0.0', layer, from: '2026-01-01' };
  return [
    { path: 'pack.yaml', text: JSON.stringify(manifest) },
    { path: 'laws.yaml', text: '{}' },
    ...words.map((word, n) => ({
      path: `${id}-${n}.yaml`,
      text: JSON.stringify(wordRule(`${id}-${n}`, word)),
    })),
  ];
}

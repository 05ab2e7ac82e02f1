import type { EvalRecord } from '../records.ts';
import { judgeText } from './written.ts';

/** Kinds of lawful text that describe goods and ask nobody for anything. */
const PLAIN = ['product-copy', 'product-page'];

/** How often a plain sentence about goods is taken for a call to act. */
export function falseActionTable(clean: readonly EvalRecord[]): string {
  const texts = clean.filter(({ kind = '' }) => PLAIN.includes(kind)).map(({ text }) => text);
  const said = texts.flatMap((text) =>
    judgeText(text).sentences.map(({ role, start, end }) => ({ role, words: text.slice(start, end) })),
  );
  const wrong = said.filter(({ role }) => role === 'action');
  const share = said.length === 0 ? 0 : (100 * wrong.length) / said.length;
  const head = `plain product sentences taken for action: ${share.toFixed(1)} % (${wrong.length}/${said.length})`;
  return [head, ...wrong.map(({ words }) => `  ✗ ${words}`)].join('\n');
}

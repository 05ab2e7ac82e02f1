import { expect, test } from 'vitest';
import { DraftRefused, readContext, readDraft, readProductCard } from '../../../rules/format/index.ts';

const TODAY = '2026-11-24';
const body = (text: unknown, context?: unknown) => ({ parts: [{ id: 'body', text }], context });
const refusal = (input: unknown) => {
  try {
    readDraft(input, TODAY);
  } catch (error) {
    if (error instanceof DraftRefused) return { field: error.field, text: error.message };
    throw error;
  }
  return undefined;
};

test('what a context leaves out gets the defaults', () => {
  expect(readDraft(body('你好'), TODAY).context).toEqual({
    platform: 'generic',
    kind: 'post',
    medium: 'text',
    speaker: 'auto',
    commercial: 'auto',
    date: TODAY,
    declared: [],
    evidence: [],
  });
  expect(readContext({ platform: 'douyin', unknown: 1 }, TODAY).platform).toBe('douyin');
});

test('text stays exactly as typed, lone surrogates and zero-width characters too', () => {
  const typed = 'a\u200b\ud800 \r\n最';
  expect(readDraft(body(typed), TODAY).parts[0]!.text).toBe(typed);
});

test.each([
  [body('x', { platform: 'myspace' }), 'context.platform', /douyin/],
  [body('x', { industry: 'wizard' }), 'context.industry', /cosmetics/],
  [body('x', { date: '24.11.2026' }), 'context.date', /YYYY-MM-DD/],
  [body('x', { declared: 'ad' }), 'context.declared', /must be a list/],
  [body('x', { evidence: [{ for: 'a', type: 'rumour' }] }), 'context.evidence.0.type', /report/],
  [body(7), 'parts.0.text', /must be text/],
  [body('字'.repeat(1_000_001)), 'parts.0.text', /at most 1000000/],
  [{ parts: [{ id: 'footer', text: '' }] }, 'parts.0.id', /no such part/],
  [
    {
      parts: [
        { id: 'body', text: 'a' },
        { id: 'body', text: 'b' },
      ],
    },
    'parts',
    /twice/,
  ],
  [{}, 'parts', /missing/],
  [null, '', /./],
])('a refused draft names the field and what to change (%#)', (input, field, says) => {
  const refused = refusal(input);
  expect(refused?.field).toBe(field);
  expect(refused?.text).toMatch(says);
});

test('a product card needs a name and a known industry, and nothing more', () => {
  expect(readProductCard({ id: 'p', name: '面霜', industry: 'cosmetics' }).numbers).toEqual([]);
  expect(() => readProductCard({ id: 'p', name: '面霜', industry: 'cream' })).toThrow(DraftRefused);
});

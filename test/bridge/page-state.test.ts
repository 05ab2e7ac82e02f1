import { describe, expect, test } from 'vitest';
import { readPageState } from '../../bridge/page-state.ts';
import { check } from '../../rules/engine/index.ts';
import { packOf, post, rule } from '../rules/engine/sample.ts';

const draft = post('这款面霜用了魔法配方，点击下方链接下单');
const { findings, context } = check(draft, [packOf([rule('one-word', ['魔法'])])]);
const honest = { draft, findings, context, fields: [], limits: [], packs: [{ id: 'p', version: '1' }] };

describe('what a page says of its draft', () => {
  test('an honest state passes as it is', () => {
    expect(findings).toHaveLength(1);
    expect(readPageState(structuredClone(honest))).toEqual(honest);
  });

  test('a page without a draft passes', () => {
    expect(readPageState({ ...honest, draft: null, findings: [], context: null })).not.toBeNull();
  });

  test.each([
    ['nothing', undefined],
    ['a finding whose words are not there', { ...honest, findings: [{ ...findings[0]!, start: 0 }] }],
    ['a finding in a part the draft has not', { ...honest, findings: [{ ...findings[0]!, part: 'title' }] }],
    ['a severity nobody knows', { ...honest, findings: [{ ...findings[0]!, severity: 'praise' }] }],
    [
      'a part with a million characters too many',
      { ...honest, draft: { ...draft, parts: [{ id: 'body', text: '字'.repeat(2_000_000) }] } },
    ],
    [
      'a confidence beyond certainty',
      { ...honest, context: { ...context, industry: { ...context.industry, confidence: 7 } } },
    ],
  ])('%s is refused', (_, answer) => {
    expect(readPageState(answer)).toBeNull();
  });
});

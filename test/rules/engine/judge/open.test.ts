import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check, NoSuchPlace, openDraft } from '../../../../rules/engine/index.ts';
import { packOf, post, rule } from '../sample.ts';
import { anyText } from '../typed.ts';

const kinds = [
  rule('near', [], {
    guards: [{ guard: 'not-near', words: ['质'], within: 3 }],
    spec: {
      kind: 'near',
      first: ['最', '第一'],
      second: ['好', '长'],
      ...{ within: 3, scope: 'clause' },
      ordered: false,
      mark: 'both',
      allow: ['最长'],
    },
  }),
  rule('measure', [], {
    spec: {
      kind: 'measure',
      units: ['天', 'g'],
      ...{ within: 3, scope: 'sentence' },
      order: 'any',
      mark: 'measure',
      allow: [],
    },
  }),
  rule('contact', [], { spec: { kind: 'contact', what: ['phone', 'wechat', 'url', 'qq'], allow: [] } }),
  rule('require', [], {
    spec: { kind: 'require', trigger: ['好'], statement: ['级'], scope: 'draft', allow: ['好g'] },
  }),
  rule('contradict', [], {
    spec: { kind: 'contradict', claim: ['顶'], denial: ['国'], scope: 'draft', allow: [] },
  }),
];
const packs = [
  packOf([
    rule('a', ['最好', '第一', '国家级'], { allow: ['第一时间'], guards: ['negated', 'wish'] }),
    ...kinds,
    rule('b', ['质量'], { applies: { industries: ['cosmetics'], commercial: 'yes' } }),
  ]),
  packOf(
    [rule('c', ['质', 'kg', '。\n', '  好', '\ud83d', '一g', '\u200b'], { severity: 'advise' })],
    'team',
  ),
];
const inserts = fc.oneof(
  anyText,
  fc.constantFrom(
    '面膜',
    '下单',
    '最',
    '好',
    '\ud83d',
    '\udd25',
    '第一时间',
    '',
    '138',
    '0013',
    '8000',
    '微信',
    ':abc12',
    'a.cn',
    '三',
    '天',
    '\n',
    '记者',
    '据报道',
  ),
);
const edits = fc.array(
  fc.record({
    part: fc.constantFrom('title', 'body'),
    at: fc.nat(80),
    removed: fc.nat(5),
    inserted: inserts,
  }),
  { maxLength: 8 },
);

test('after any edits, split surrogates included, it equals a check of the whole', () => {
  fc.assert(
    fc.property(anyText, anyText, edits, (title, body, steps) => {
      const draft = post('');
      draft.parts = [
        { id: 'title', text: title },
        { id: 'body', text: body },
      ];
      const open = openDraft(draft, packs);
      for (const { part, at, removed, inserted } of steps) {
        const edited = draft.parts.find(({ id }) => id === part)!;
        const start = Math.min(at, edited.text.length);
        const length = Math.min(removed, edited.text.length - start);
        open.edit(edited.id, start, length, inserted);
        edited.text = edited.text.slice(0, start) + inserted + edited.text.slice(start + length);
        const { findings, context, suppressed } = check(draft, packs);
        expect(open.findings).toEqual(findings);
        expect(open.context).toEqual(context);
        expect(open.suppressed).toEqual(suppressed);
      }
    }),
    { numRuns: 150 },
  );
});

test('an edit where nothing is, is refused and changes nothing', () => {
  const open = openDraft(post('最好'), packs);
  expect(() => open.edit('title', 0, 0, '好')).toThrow(NoSuchPlace);
  expect(() => open.edit('body', 1, 2, '')).toThrow(NoSuchPlace);
  expect(() => open.edit('body', -1, 0, '')).toThrow(NoSuchPlace);
  expect(open.findings.map(({ ruleId }) => ruleId)).toEqual(['a', 'require']);
});

test('the caller’s draft is not touched', () => {
  const draft = post('最好');
  openDraft(draft, packs).edit('body', 0, 2, '');
  expect(draft.parts[0]!.text).toBe('最好');
});

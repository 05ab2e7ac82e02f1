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
    guards: ['negated'],
    spec: { kind: 'contradict', claim: ['顶'], denial: ['国'], scope: 'draft', allow: [] },
  }),
  rule('marks', [], { severity: 'advise', spec: { kind: 'limit', what: 'repeated-marks', max: 1 } }),
  rule('tags', [], { severity: 'advise', spec: { kind: 'limit', what: 'hashtags', max: 1 } }),
];
const packs = [
  packOf([
    rule('a', ['最好', '第一', '国家级'], {
      allow: ['第一时间'],
      guards: ['negated', 'wish', 'sourced', 'certificate', 'own-link'],
    }),
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
    '！！',
    '#好',
    '数据来源：某协会2025年',
    '；',
    '*',
    '国妆特字20212345',
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

const everyKind = packOf(
  [
    rule('near', [], {
      spec: {
        kind: 'near',
        ...{ first: ['治疗', '治'], second: ['高血压', '痛风', '第一'], within: 6, scope: 'sentence' },
        ...{ ordered: false, mark: 'both', allow: ['治疗仪'] },
      },
      guards: ['negated', 'quoted-ban'],
    }),
    rule('measure', [], {
      spec: {
        kind: 'measure',
        ...{ units: ['天', '百分之', '%'], near: ['见效'], within: 8, scope: 'clause', order: 'any' },
        ...{ mark: 'both', allow: [] },
      },
    }),
    rule('contact', [], { spec: { kind: 'contact', what: ['wechat', 'phone', 'url', 'qr'], allow: [] } }),
    rule('require', [], {
      spec: { kind: 'require', trigger: ['第一', '加盟'], statement: ['有风险'], scope: 'draft', allow: [] },
      guards: ['negated'],
    }),
    rule('contradict', [], {
      guards: ['negated'],
      spec: { kind: 'contradict', claim: ['治'], denial: ['不治', '非药品'], scope: 'draft', allow: [] },
    }),
  ],
  'organisation',
);
const phrases = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '治疗',
          '高血压',
          '痛风',
          '治疗仪',
          '不治',
          '非药品',
          '加盟',
          '有风险',
          '第一',
          '最好',
          '并不是',
          '广告法规定',
        ],
        ...[
          '3',
          '天',
          '三',
          '见效',
          '百分之',
          '八',
          '%',
          '加微信',
          'abc12345',
          'https://a.cn/?b=1',
          '扫码加',
        ],
        ...[
          '13812345678',
          '138-1234',
          '5678',
          '。',
          '！',
          '？',
          '；',
          '，',
          '\n',
          '!',
          '?',
          ';',
          '\r\n',
          ' ',
          '\u2028',
        ],
        ...[
          '。\n',
          '面膜',
          '下单',
          '99元',
          '2023年',
          '据报道',
          '来源：协会2025年',
          '国食健注G20250012',
          '我家',
          '\ud83d',
          '\ude00',
          '质。',
          '！质',
        ],
      ),
      fc.constant('这里写的是平常的话'),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));
const crossing = packOf([rule('x', ['质。', '。质', '！', '好。最', '天！3'])], 'team', 'crossing');
const places = fc.array(
  fc.record({
    part: fc.constantFrom('title', 'body'),
    at: fc.nat(200),
    removed: fc.oneof(fc.nat(3), fc.nat(120)),
    inserted: fc.oneof(phrases, inserts),
  }),
  { maxLength: 8 },
);

test.each([
  ['short texts', packs, anyText, edits, 150],
  ['every kind of rule', [everyKind, ...packs, crossing], phrases, places, 300],
] as const)(
  'after any edits, split surrogates included, it equals a check of the whole: %s',
  (_, held, texts, series, numRuns) => {
    fc.assert(
      fc.property(texts, texts, series, (title, body, steps) => {
        const draft = post('');
        draft.parts = [
          { id: 'title', text: title },
          { id: 'body', text: body },
        ];
        const open = openDraft(draft, held);
        for (const { part, at, removed, inserted } of steps) {
          const edited = draft.parts.find(({ id }) => id === part)!;
          const start = Math.min(at, edited.text.length);
          const length = Math.min(removed, edited.text.length - start);
          open.edit(edited.id, start, length, inserted);
          edited.text = edited.text.slice(0, start) + inserted + edited.text.slice(start + length);
          const { findings, context, suppressed } = check(draft, held);
          expect(open.findings).toEqual(findings);
          expect(open.context).toEqual(context);
          expect(open.suppressed).toEqual(suppressed);
        }
      }),
      { numRuns },
    );
  },
);

test('beyond the reach of the context, and back inside it', () => {
  const draft = post('这里写的是平常的话。'.repeat(2_100), { platform: 'generic' });
  const open = openDraft(draft, [everyKind, ...packs]);
  const body = draft.parts[0]!;
  for (const [start, removed, inserted] of [
    [19_995, 0, '最好的面膜，点击链接下单'],
    [100, 0, '第一'],
    [0, 40, ''],
    [19_990, 3, ''],
    [0, 0, '平常的话。加盟我家'],
  ] as const) {
    open.edit('body', start, removed, inserted);
    body.text = body.text.slice(0, start) + inserted + body.text.slice(start + removed);
    const { findings, context, suppressed } = check(draft, [everyKind, ...packs]);
    expect(open.findings).toEqual(findings);
    expect(open.context).toEqual(context);
    expect(open.suppressed).toEqual(suppressed);
  }
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

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Context, check, type Rule } from '../../../../rules/engine/index.ts';
import { packOf, post, rule } from '../sample.ts';
import { anyText } from '../typed.ts';

const marked = (rules: Rule[], text: string, given: Partial<Context> = {}): string[] =>
  check(post(text, given), [packOf(rules)]).findings.map((finding) => finding.text);

const absolute = rule('absolute', ['最好', '第一', '顶级'], { allow: ['第一时间', '最好的自己'] });

test('marks exactly the words typed, by part and start', () => {
  const draft = post('用过最 好的，也是第一');
  draft.parts.unshift({ id: 'title', text: '顶级面霜' });
  const { findings } = check(draft, [packOf([absolute])]);
  expect(findings.map(({ part, start, end, text }) => [part, start, end, text])).toEqual([
    ['title', 0, 2, '顶级'],
    ['body', 2, 5, '最 好'],
    ['body', 9, 11, '第一'],
  ]);
});

test('nothing matches across two parts', () => {
  const draft = post('好');
  draft.parts.unshift({ id: 'title', text: '最' });
  expect(check(draft, [packOf([absolute])]).findings).toEqual([]);
});

test('an allowed longer phrase clears the hit inside it, and says so', () => {
  const { findings, suppressed } = check(post('第一时间成为最好的自己，第一'), [packOf([absolute])]);
  expect(findings.map(({ start }) => start)).toEqual([12]);
  expect(suppressed.map(({ by, detail }) => [by, detail])).toEqual([
    ['allowed-phrase', '第一时间'],
    ['allowed-phrase', '最好的自己'],
  ]);
});

test('an allowed phrase covers from its first character to its last, and no further', () => {
  const words = [rule('a', ['第一', '一流'], { allow: ['天下第一', '一流的'] })];
  expect(marked(words, '天下第一 一流的')).toEqual([]);
  expect(marked(words, '天下第一流')).toEqual(['一流']);
});

test('a lower layer’s allowed phrase never clears a higher layer’s finding', () => {
  const team = packOf([rule('absolute', [], { allow: ['最好的面膜'] })], 'team');
  expect(check(post('最好的面膜'), [packOf([absolute]), team]).findings).toHaveLength(1);
});

test('of one rule’s nested hits the longer stays', () => {
  expect(marked([rule('a', ['国家', '国家级', '家级'])], '国家级产品')).toEqual(['国家级']);
});

test('of one family only the more severe speaks', () => {
  const mild = rule('mild', ['国家级产品'], { severity: 'warn' });
  const severe = rule('severe', ['国家级']);
  const family = { family: 'national-level' };
  expect(
    marked(
      [
        { ...mild, ...family },
        { ...severe, ...family },
      ],
      '国家级产品',
    ),
  ).toEqual(['国家级']);
});

test('a rule is in force on its first and last day, and not outside', () => {
  const dated = [rule('a', ['最好'], { from: '2026-02-01', to: '2026-06-30' })];
  const on = (date: string) => marked(dated, '最好', { date }).length;
  expect(['2026-01-31', '2026-02-01', '2026-06-30', '2026-07-01'].map(on)).toEqual([0, 1, 1, 0]);
});

test('a rule speaks only on its platforms, kinds, speakers and industries', () => {
  const narrow = (applies: Rule['applies']) => [rule('a', ['消炎'], { applies })];
  expect(marked(narrow({ platforms: ['douyin'] }), '消炎')).toEqual([]);
  expect(marked(narrow({ kinds: ['live-script'] }), '消炎', { kind: 'live-script' })).toEqual(['消炎']);
  expect(marked(narrow({ speakers: ['seller'] }), '消炎', { speaker: 'private' })).toEqual([]);
  expect(marked(narrow({ industries: ['cosmetics'] }), '这款面膜消炎')).toEqual(['消炎']);
  expect(marked(narrow({ industries: ['cosmetics'] }), '这款饼干消炎')).toEqual([]);
  expect(marked(narrow({ industries: ['cosmetics'] }), '饼干消炎', { industry: 'cosmetics' })).toEqual([
    '消炎',
  ]);
});

test('a rule for advertising is silent where nothing is sold', () => {
  const selling = [rule('a', ['第一'], { applies: { commercial: 'yes' } })];
  const result = check(post('我考了全班第一', { commercial: 'no' }), [packOf(selling)]);
  expect(result.findings).toEqual([]);
  expect(result.suppressed[0]).toMatchObject({ by: 'not-commercial', text: '第一' });
  expect(marked(selling, '销量第一，点击链接下单', { platform: 'generic' })).toEqual(['第一']);
});

test('contested and unverified rules ask and never block', () => {
  for (const certainty of ['contested', 'unverified'] as const) {
    const { findings } = check(post('最好'), [packOf([rule('a', ['最好'], { certainty })])]);
    expect(findings[0]!.severity).toBe('warn');
  }
});

test('a warning whose question is answered with valid evidence is claimed', () => {
  const asking = rule('a', ['实测'], { severity: 'warn', question: { id: 'q', text: '有报告吗？' } });
  const report = { for: 'a', type: 'report' as const, number: 'R-1', validTo: '2026-12-31' };
  const state = (evidence: Context['evidence']) =>
    check(post('实测', { evidence }), [packOf([asking])]).findings[0]!.state;
  expect(state([])).toBe('open');
  expect(state([report])).toBe('claimed');
  expect(state([{ ...report, validTo: '2026-11-23' }])).toBe('open');
  expect(state([{ for: 'a', type: 'report' }])).toBe('open');
  expect(state([{ ...report, for: 'b' }])).toBe('open');
});

test('a plain no makes a settled question of law a block, and outweighs proof', () => {
  const question = { id: 'q', text: '有报告吗？' };
  const no = { for: 'q', type: 'answer' as const, note: 'no' };
  const report = { for: 'a', type: 'report' as const, number: 'R-1' };
  const severity = (certainty: Rule['certainty'], evidence: Context['evidence']) =>
    check(post('实测', { evidence }), [
      packOf([rule('a', ['实测'], { severity: 'warn', certainty, question })]),
    ]).findings[0]!.severity;
  expect(severity('settled', [])).toBe('warn');
  expect(severity('settled', [no])).toBe('block');
  expect(severity('settled', [report, no])).toBe('block');
  expect(severity('contested', [no])).toBe('warn');
});

test('a question is answered by what its rule names: kinds of evidence, the product card, a declaration', () => {
  const state = (question: Partial<Rule['question']>, given: Partial<Context>) =>
    check(post('实测', given), [
      packOf([rule('a', ['实测'], { severity: 'warn', question: { id: 'q', text: '？', ...question } })]),
    ]).findings[0]!.state;
  const yes = { for: 'a', type: 'answer' as const, note: 'yes' };
  expect(state({}, { evidence: [yes] })).toBe('open');
  expect(state({ answers: ['answer'] }, { evidence: [yes] })).toBe('claimed');
  expect(state({ answers: ['report'] }, { evidence: [{ for: 'a', type: 'licence', number: '1' }] })).toBe(
    'open',
  );
  const product = {
    id: 'p',
    name: '面霜',
    industry: 'cosmetics' as const,
    numbers: [],
    tests: ['检测报告 R-1'],
  };
  expect(state({ card: ['tests'] }, { product })).toBe('claimed');
  expect(state({ card: ['patents'] }, { product })).toBe('open');
  expect(state({ declared: ['ad'] }, { declared: ['ad'] })).toBe('claimed');
  expect(state({ declared: ['ad'] }, {})).toBe('open');
});

test('a key survives edits elsewhere and tells equal words in equal clauses apart', () => {
  const keys = (text: string) => check(post(text), [packOf([absolute])]).findings.map(({ key }) => key);
  const [only] = keys('这是最好的。');
  expect(only).toMatch(/^[0-9a-f]{16}$/);
  expect(keys('开头加了一句。这是最 好的。')).toEqual([only]);
  const [first, second] = keys('这是最好的。这是最好的。');
  expect(first).toBe(only);
  expect(second).not.toBe(only);
});

test('a Latin word or a number is not broken apart', () => {
  const words = [rule('a', ['vx', '第1', '100%'])];
  expect(marked(words, 'devx vxx 第10名 ２100%')).toEqual([]);
  expect(marked(words, '加VX123，第1名，ＶＸ，100%')).toEqual(['VX', '第1', 'ＶＸ', '100%']);
});

test('two clauses that meet are no disguise', () => {
  expect(marked([rule('a', ['独家', '国家级'])], '不孤独，家人都爱；国家\n级别')).toEqual([]);
  expect(marked([rule('a', ['国家级'])], '国\n家\n级 国，家，级')).toEqual(['国\n家\n级', '国，家，级']);
});

test.each([
  ['最好', undefined],
  ['最\u200b好', 'zero-width'],
  ['最*好', 'separator'],
  ['最🔥好', 'emoji'],
  ['🥇', 'emoji'],
  ['⼀号', 'compatibility'],
  ['①号', 'circled'],
  ['ＶＸ', 'width'],
  ['VX', undefined],
  ['这是頂级', 'traditional'],
  ['这是頂級', 'traditional'],
  ['這是頂級', undefined],
])('%j is disguised by %s', (text, disguise) => {
  const words = rule('a', ['最好', '第一', '一号', '1号', 'vx', '顶级']);
  const { findings } = check(post(text), [packOf([words])]);
  expect(findings).toHaveLength(1);
  expect(findings[0]!.disguise).toBe(disguise);
});

test('the marked text is always the slice, in order, whatever is typed', () => {
  const packs = [packOf([absolute, rule('b', ['国家', '质量', 'kg', '1'])])];
  fc.assert(
    fc.property(anyText, anyText, (title, body) => {
      const parts = [
        { id: 'title' as const, text: title },
        { id: 'body' as const, text: body },
      ];
      const { findings, suppressed } = check({ ...post(''), parts }, packs);
      for (const { part, start, end, text } of [...findings, ...suppressed]) {
        expect(text).toBe(parts.find(({ id }) => id === part)!.text.slice(start, end));
        expect(text).not.toBe('');
      }
      const places = findings.map(({ part, start }) => (part === 'title' ? 0 : 1e6) + start);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }),
  );
});

test('an allowed phrase never adds a finding', () => {
  const words = fc.array(fc.constantFrom('最好', '第一', '国家', '家级', '国家级', '好的'), { maxLength: 4 });
  const phrases = fc.array(fc.constantFrom('最好的', '第一时间', '国家级', '国家级最', '的第一'), {
    maxLength: 3,
  });
  const texts = fc.array(fc.constantFrom(...'最好的第一时间国家级 ，\u200b'), { maxLength: 30 });
  fc.assert(
    fc.property(words, words, phrases, texts, (one, two, allow, letters) => {
      const text = letters.join('');
      const places = (phrasesOfRule: string[]) =>
        check(post(text), [
          packOf([rule('a', one, { allow: phrasesOfRule }), rule('b', two, { family: 'a' })]),
        ]).findings.map(({ ruleId, start, end }) => `${ruleId} ${start} ${end}`);
      const before = new Set(places([]));
      for (const place of places(allow)) expect(before).toContain(place);
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['nothing', ''],
  ['a million letters', '最'.repeat(1_000_000)],
  ['a million spaces', ' '.repeat(1_000_000)],
  ['half a million hits', '最好'.repeat(500_000)],
  ['lone surrogates', '\ud83d'.repeat(100_000)],
  ['more than is read', '最'.repeat(1_200_000)],
])('%s neither throws nor hangs', (_name, text) => {
  const { findings } = check(post(text), [packOf([absolute])]);
  expect(findings.length).toBeLessThanOrEqual(2_000);
});

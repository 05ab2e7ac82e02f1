import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Context, check, type Rule, type Severity } from '../../../../rules/engine/index.ts';
import { packOf, post, rule } from '../sample.ts';

const asks = (id: string) => ({ severity: 'warn' as const, question: { id, text: `${id}？` } });
const said = (rules: Rule[], text: string, given: Partial<Context> = {}) =>
  check(post(text, given), [packOf(rules)]).findings.map((each) => `${each.ruleId} ${each.text}`);

const certified = rule('certified', ['国家级认证'], asks('certificate'));
const national = rule('national', ['国家级']);

test('words that are barred are one finding, whatever another family asks of them', () => {
  expect(said([certified, national], '国家级认证')).toEqual(['national 国家级']);
  const slogan = rule('slogan', ['史无前例的价'], asks('price'));
  expect(said([slogan, rule('superlative', ['史无前例'])], '史无前例的价')).toEqual(['superlative 史无前例']);
  expect(said([rule('market', ['全网最好']), rule('best', ['最好'], asks('best'))], '全网最好')).toEqual([
    'market 全网最好',
  ]);
});

test('the finding that stays names those that gave way, and these are shown as such', () => {
  const { findings, suppressed } = check(post('国家级认证'), [packOf([certified, national])]);
  expect(findings[0]!.also?.map(({ ruleId, family }) => [ruleId, family])).toEqual([
    ['certified', 'certified'],
  ]);
  expect(suppressed.map(({ ruleId, by, detail, text }) => [ruleId, by, detail, text])).toEqual([
    ['certified', 'same-words', 'national', '国家级认证'],
  ]);
});

test('of equally severe ones the longer stays, on the same words the rule of fewer industries', () => {
  const sure = rule('sure', ['保证有效']);
  const health = rule('health', ['保证有效'], { applies: { industries: ['health-food'] } });
  expect(said([sure, rule('works', ['有效'])], '保证有效')).toEqual(['sure 保证有效']);
  expect(said([sure, health], '保证有效', { industry: 'health-food' })).toEqual(['health 保证有效']);
});

test('of warnings on the same words one asks, and once it is answered the next', () => {
  const patent = rule('patent', ['专利认证'], asks('patent-number'));
  const honour = rule('honour', ['专利认证'], { ...asks('certificate'), general: true });
  const proof = (family: string) => ({ for: family, type: 'certificate' as const, number: '12' });
  const states = (...evidence: ReturnType<typeof proof>[]) =>
    check(post('专利认证', { evidence }), [packOf([honour, patent])]).findings.map(
      ({ ruleId, state }) => `${ruleId} ${state}`,
    );
  expect(states()).toEqual(['patent open']);
  expect(states(proof('patent'))).toEqual(['honour open']);
  expect(states(proof('patent'), proof('honour'))).toEqual(['patent claimed']);
});

test('a warning inside another stays where it asks something else, and is one with it where it asks the same', () => {
  const patent = rule('patent', ['专利认证'], asks('patent-number'));
  expect(said([patent, rule('other', ['专利'], asks('which'))], '专利认证')).toHaveLength(2);
  expect(said([patent, rule('again', ['专利'], asks('patent-number'))], '专利认证')).toEqual([
    'patent 专利认证',
  ]);
});

test('a plain no to the question of one bars the words for all', () => {
  const denied = { evidence: [{ for: 'certified', type: 'answer' as const, note: 'no' }] };
  const other = rule('other', ['国家级认证'], asks('other'));
  expect(said([other, certified], '国家级认证')).toEqual(['other 国家级认证']);
  expect(said([other, certified], '国家级认证', denied)).toEqual(['certified 国家级认证']);
});

test('what asks for another remedy stays beside it', () => {
  const away = rule('away', ['加微信'], { track: 'platform', severity: 'advise' });
  expect(said([rule('law', ['加微信']), away], '加微信')).toHaveLength(2);
  const label = rule('label', [], {
    spec: { kind: 'require', trigger: ['合作'], statement: ['广告'], scope: 'draft', allow: [] },
  });
  expect(said([rule('law', ['合作']), label], '合作')).toHaveLength(2);
});

test('a small barred word in a longer claim, and what stands beyond a comma, are claims of their own', () => {
  expect(
    said([rule('data', ['治愈率高达九成'], asks('data')), rule('heal', ['治愈'])], '治愈率高达九成'),
  ).toHaveLength(2);
  const amount = rule('amount', [], {
    spec: {
      kind: 'near',
      first: ['减肥'],
      second: ['二十斤'],
      ...{ within: 8, scope: 'sentence', ordered: true, mark: 'both', allow: [] },
    },
  });
  expect(said([amount, rule('slim', ['减肥'])], '减肥，月减二十斤')).toHaveLength(2);
  expect(said([amount, rule('slim', ['减肥'])], '减肥月减二十斤')).toEqual(['amount 减肥月减二十斤']);
});

test('a claim that holds two lying apart takes neither', () => {
  const rules = [rule('both', ['纯天然最好']), rule('natural', ['纯天然']), rule('best', ['最好'])];
  expect(said(rules, '纯天然最好')).toHaveLength(3);
});

const letters = fc.string({ unit: fc.constantFrom('最', '好', '第', '一', '，'), maxLength: 24 });
const WORDS = [
  '最好',
  '最好第一',
  '第',
  '好第',
  '好，第一',
  '第一 一好',
  '最 最一',
  '好第一 最',
  '一最好第 好',
  '最好第一好最',
];
const SEVERITY: Severity[] = ['block', 'warn', 'advise'];
/** A family each, all of one layer. */
const packs = WORDS.flatMap((words, n) =>
  SEVERITY.map((severity) =>
    packOf([
      rule(`${severity}-${n}`, words.split(' '), {
        severity,
        ...(severity === 'warn' && { question: { id: 'one', text: '？' } }),
      }),
    ]),
  ),
);

/** The most spans that lie apart, each of a family of its own, by trying them all. */
function mostApart(spans: readonly { start: number; end: number; family: string }[]): number {
  const best = (from: number, at: number, taken: ReadonlySet<string>): number => {
    let most = 0;
    for (let n = from; n < sorted.length; n++) {
      const { start, end, family: name } = sorted[n]!;
      if (start >= at && !taken.has(name))
        most = Math.max(most, 1 + best(n + 1, end, new Set([...taken, name])));
    }
    return most;
  };
  const sorted = [...spans].sort((a, b) => a.end - b.end);
  return best(0, 0, new Set());
}

test('there are never fewer findings than families with hits lying apart, and no pair is left to settle', () => {
  fc.assert(
    fc.property(letters, fc.subarray(packs, { minLength: 2, maxLength: 6 }), (text, some) => {
      const { findings } = check(post(text), some);
      const alone = some.flatMap((each) => check(post(text), [each]).findings);
      expect(findings.length).toBeGreaterThanOrEqual(mostApart(alone));
      for (const one of findings)
        for (const two of findings)
          if (one.family !== two.family && one.start === two.start && one.end === two.end)
            expect(
              findings.filter((each) => each.family !== one.family && holds(one, each)).length,
            ).toBeGreaterThan(1);
    }),
    { numRuns: 3000 },
  );
});

const holds = (one: { start: number; end: number }, two: { start: number; end: number }): boolean =>
  one.start <= two.start && two.end <= one.end;

test('of one family, a word and another rule’s hit that share most of the shorter are one', () => {
  const market = rule('market', ['全网最好'], { family: 'best' });
  const manner = rule('manner', ['最好的'], { family: 'best' });
  expect(said([manner, market], '全网最好的面霜')).toEqual(['market 全网最好']);
  expect(
    said([rule('milder', ['全网最好'], { family: 'best', ...asks('q') }), manner], '全网最好的面霜'),
  ).toEqual(['manner 最好的']);
  expect(
    said(
      [rule('a', ['国家级最'], { family: 'best' }), rule('b', ['最高水平'], { family: 'best' })],
      '国家级最高水平',
    ),
  ).toHaveLength(2);
});

test('of one family, a pair around a graver word gives way to it, and is shown as such', () => {
  const likened = rule('likened', [], {
    ...{ family: 'health', severity: 'warn' },
    spec: {
      ...{ kind: 'near', first: ['胜过'], second: ['止痛药', '胃药'], allow: [] },
      ...{ within: 3, scope: 'clause', ordered: true, mark: 'both' },
    },
  });
  const packs = [packOf([likened, rule('medical', ['止痛'], { family: 'health' })])];
  const { findings, suppressed } = check(post('胜过止痛药。胜过胃药'), packs);
  expect(findings.map(({ ruleId, text }) => [ruleId, text])).toEqual([
    ['medical', '止痛'],
    ['likened', '胜过胃药'],
  ]);
  expect(suppressed.map(({ ruleId, by, detail, text }) => [ruleId, by, detail, text])).toEqual([
    ['likened', 'graver-words', 'medical', '胜过止痛药'],
  ]);
});

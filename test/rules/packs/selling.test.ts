import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { check, draftOf, loadPack, type Pack } from '../../../rules/engine/index.ts';
import { buildPack } from '../../../scripts/packs.ts';

const DIR = join(import.meta.dirname, '../../../rules/packs');
const TODAY = '2026-11-24';

let packs: Pack[] = [];
beforeAll(async () => {
  const built = ['cn-commerce', 'cn-finance', 'cn-education'].map((id) => buildPack(join(DIR, id)));
  packs = (await Promise.all(built)).map(({ buffer }) => loadPack(buffer));
});

const found = (text: string, industry?: string) =>
  check(draftOf(text, { commercial: 'yes', ...(industry && { industry }) } as object, TODAY), packs).findings;

describe('the Advertising Law, article 25: goods with an expected return', () => {
  test.each(['保本保息的小项目', '本金一分不少，随时取', '跟着买，稳赚不赔'])('no promise: %s', (text) => {
    const [finding] = found(text, 'finance');
    expect(finding).toMatchObject({
      severity: 'block',
      certainty: 'settled',
      family: 'finance-guaranteed-return',
    });
    expect(finding!.basis).toContainEqual({ law: 'AD', article: '25' });
  });

  test('a rate is asked for its source and its risk notice', () => {
    expect(found('年化收益6%的组合', 'finance')[0]).toMatchObject({ severity: 'warn' });
  });

  test('a risk notice and a lender’s statutory rate are no claim', () => {
    expect(found('投资有风险，过往业绩不预示未来表现', 'finance')).toEqual([]);
    expect(found('贷款年化利率8%，按日计息', 'finance')).toEqual([]);
  });
});

describe('the Advertising Law, article 24: training', () => {
  test.each(['签约保过，当天开课', '没过全额退', '阅卷老师带班'])('no promise, no examiner: %s', (text) => {
    expect(found(text, 'education')[0]).toMatchObject({ severity: 'block', certainty: 'settled' });
  });

  test('a repeat course for those who fail is no promise', () => {
    expect(found('没过免费重学一期', 'education')).toEqual([]);
  });
});

describe('prices and stock rest on facts that a text does not show', () => {
  test.each(['全网最低价', '库存告急', '原价899，现价99', '最后三件'])('asks, never blocks: %s', (text) => {
    const findings = found(text);
    expect(findings.length).toBeGreaterThan(0);
    for (const { severity, question } of findings) {
      expect(severity).toBe('warn');
      expect(question!.text).toMatch(/？$/);
    }
  });

  test.each(['共备货三百份，售完即止', '先到先得，现场两百份', '活动二十六日截止', '库存以页面为准'])(
    'a stated stock or end is fine: %s',
    (text) => expect(found(text)).toEqual([]),
  );
});

test('what rests on a text nobody here has read is never said to be settled law alone', () => {
  const laws = parse(readFileSync(join(DIR, '../laws.yaml'), 'utf8')) as Record<string, { how: string }>;
  for (const { rules } of packs)
    for (const { id, basis, severity } of rules)
      if (severity === 'block')
        expect(
          basis.some(({ law }) => laws[law]?.how === 'read'),
          id,
        ).toBe(true);
});

import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { check, loadPack, type Pack } from '../../../rules/engine/index.ts';
import { compilePack } from '../../../rules/format/index.ts';
import { LONGER_WORDS } from '../../../rules/format/longer-words.ts';
import { dictionary, hitInside } from '../../../scripts/longer-words.ts';
import { buildPacks } from '../../../scripts/packs.ts';
import { post } from '../engine/sample.ts';
import { changed, RULE, withRule } from './pack-files.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

describe('the built-in packs', () => {
  let packs: Pack[] = [];
  beforeAll(async () => {
    const built = await buildPacks(
      join(ROOT, 'rules', 'packs'),
      join(ROOT, 'node_modules', '.cache', 'redline'),
    );
    packs = built.map(({ buffer }) => loadPack(buffer));
  }, 120_000);

  test('find nothing inside a listed word', () => {
    expect([...hitInside(LONGER_WORDS, packs)]).toEqual([]);
  });

  test.each([
    '最高人民法院的公告贴在门口',
    '女装上新，路口交通方便',
    '别给人添大麻烦',
    '三黄片在药柜第二层',
    '加薇诺娜的柜姐问问',
    '薇诺娜舒敏霜',
  ])('pass %s', (text) => {
    expect(check(post(text, { commercial: 'yes', industry: 'other' }), packs).findings).toEqual([]);
  });
});

test('every pack passes them, and a term outside of them is still found', () => {
  const rule = changed(RULE, 'terms: [魔法]', 'terms: [魔法, 政信]');
  const { buffer, report } = compilePack(withRule(rule));
  expect(report.errors).toEqual([]);
  const marks = (text: string) =>
    check(post(text, { commercial: 'yes' }), [loadPack(buffer!)]).findings.map((each) => each.text);
  expect(marks('邮政信箱开了')).toEqual([]);
  expect(marks('政信产品')).toEqual(['政信']);
});

test('each word is listed once; most stand in the dictionary, the rest are names and what a line joins', () => {
  expect(new Set(LONGER_WORDS).size).toBe(LONGER_WORDS.length);
  const known = new Set(dictionary());
  expect(LONGER_WORDS.filter((word) => !known.has(word)).length).toBeLessThan(LONGER_WORDS.length / 4);
});

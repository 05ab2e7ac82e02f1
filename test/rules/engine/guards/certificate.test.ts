import { expect, test } from 'vitest';
import { checkDigit } from '../../../../rules/engine/guards/patent-number.ts';
import type { ProductCard } from '../../../../rules/engine/index.ts';
import { clears } from './clears.ts';

const by = clears('certificate', ['增强免疫力', '专利', '祛斑']);

test.each([
  '增强免疫力（国食健注G20250012）',
  '增强免疫力 国食健注J 2021 0034',
  '增强免疫力，食健备G202444001234',
  '祛斑霜，国妆特字20212345',
  '祛斑霜 國妝特進字20220011',
  '祛斑霜，国妆特制字20230002',
  '祛斑，国妆特字G20191234',
  '祛斑，粤妆G网备字2023123456',
  '祛斑，国妆网备进字（沪）2023000123',
  '祛斑仪：国械注准20213090123',
  '祛斑贴，粤穗械备20210456号',
  '增强免疫力，国药准字Z20203001',
  '专利号ZL200310102344.5',
  '专利ZL 2003 1 0102344.5 已授权',
])('a number of the right shape clears: %s', (text) => expect(by(text)).toBe('certificate'));

test.each([
  '增强免疫力，有蓝帽子',
  '增强免疫力，国食健注G2025',
  '增强免疫力，国食健注G202500123',
  '增强免疫力，国食健注G20290012',
  '祛斑霜，国妆特字00012345',
  '祛斑仪：国械注准2021309',
  '增强免疫力，国药准字20203001',
  '专利号ZL200310102344.6',
  '专利号ZL200340102344.5',
  '专利申请中',
  '祛斑。国妆特字20212345',
])('anything else does not: %s', (text) => expect(by(text)).toBeUndefined());

test('the check digit of the standard’s own example, and of an eleventh', () => {
  expect(checkDigit('200310102344')).toBe('5');
  expect(checkDigit('85100001')).toBe(String((8 * 2 + 5 * 3 + 1 * 4 + 1 * 9) % 11));
});

test('a rule may ask for one sort of number', () => {
  const food = clears({ guard: 'certificate', words: ['国食健注', '食健备'] }, ['增强免疫力']);
  expect(food('增强免疫力，国食健注G20250012')).toBe('certificate');
  expect(food('增强免疫力，国药准字Z20203001')).toBeUndefined();
});

test('a number that has run out by the product card clears nothing', () => {
  const number = { kind: 'approval', value: '国食健注 G20250012', validTo: '2026-01-31' };
  const product: ProductCard = { id: 'p', name: 'p', industry: 'health-food', numbers: [number] };
  const said = '增强免疫力（国食健注G20250012）';
  expect(clears('certificate', ['增强免疫力'], { product })(said)).toBeUndefined();
  expect(clears('certificate', ['增强免疫力'], { product, date: '2025-12-31' })(said)).toBe('certificate');
});

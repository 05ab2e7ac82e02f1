import { expect, test } from 'vitest';
import { check, draftOf, loadPack } from '../../../rules/engine/index.ts';
import { compilePack } from '../../../rules/format/index.ts';
import { changed, RULE, withRule } from './pack-files.ts';

const build = (rule: string) => {
  const { buffer, report } = compilePack(withRule(rule));
  expect(report.errors).toEqual([]);
  return loadPack(buffer!);
};
const on = (rule: string, date: string) =>
  check(draftOf('魔法面霜', { date }, date), [build(rule)]).findings.length;

test('a good pack is built, and its report counts what is in it', () => {
  const { buffer, report } = compilePack(withRule(RULE));
  expect(report).toEqual({
    id: 'toy',
    title: '玩具包',
    version: '1.0.0',
    rules: 1,
    terms: 2,
    examples: { flag: 6, pass: 6, traps: 3 },
    errors: [],
  });
  const [finding] = check(draftOf('一瓶魔法水', {}, '2026-01-01'), [loadPack(buffer!)]).findings;
  expect(finding).toMatchObject({
    ruleId: 'magic-word',
    family: 'magic-word',
    packId: 'toy',
    layer: 'law',
    text: '魔法',
  });
});

test('the same files give the same bytes', () => {
  const [one, two] = [compilePack(withRule(RULE)), compilePack(withRule(RULE))];
  expect(new Uint8Array(one.buffer!)).toEqual(new Uint8Array(two.buffer!));
});

test('a rule without dates is in force when its pack is', () => {
  expect(on(RULE, '2019-12-31')).toBe(0);
  expect(on(RULE, '2020-01-01')).toBe(1);
});

test('a rule with dates is in force from the first to the last day, both included', () => {
  const dated = changed(RULE, 'message:', 'from: "2026-03-01"\nto: "2026-03-31"\nmessage:');
  expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((date) => on(dated, date))).toEqual([
    0, 1, 1, 0,
  ]);
});

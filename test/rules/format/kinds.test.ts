import { describe, expect, test } from 'vitest';
import { loadPack } from '../../../rules/engine/index.ts';
import { compilePack } from '../../../rules/format/index.ts';
import { changed, lineWith, RULE, withRule } from './pack-files.ts';

const as = (kind: string) =>
  changed(
    changed(RULE, 'kind: term', kind.split('\n')[0]!),
    'terms: [魔法]\nallow: [魔法学院]',
    kind.split('\n').slice(1).join('\n'),
  );
const LIST = { path: 'rules/vocabulary/spells.yaml', text: 'id: spells\ntitle: 咒语\nwords: [魔法, 咒语]\n' };
const compiled = (...files: Parameters<typeof compilePack>[0]) => compilePack(files);

describe('kinds', () => {
  test('what a near rule leaves out takes its documented value', () => {
    const { buffer, report } = compilePack(
      withRule(as('kind: near\nfirst: [魔]\nsecond: [法]\nallow: [魔法学院]')),
    );
    expect(report.errors).toEqual([]);
    expect(loadPack(buffer!).rules[0]!.spec).toEqual({
      kind: 'near',
      first: ['魔'],
      second: ['法'],
      within: 8,
      scope: 'clause',
      ordered: false,
      mark: 'both',
      allow: ['魔法学院'],
    });
  });

  test('a rule for per cent hears it said in words', () => {
    const rule = as('kind: measure\nunits: ["%"]');
    const text = changed(rule, '{text: 这支笔有魔法, mark: 魔法}', '{text: 百分之百好, mark: 百分之百}');
    const said = compilePack(withRule(text)).report.errors.map((error) => error.text);
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((each) => each.includes('百分之百'))).toEqual([]);
  });

  test('an unknown key of a kind is refused in its line', () => {
    const rule = as('kind: near\nfirst: [魔]\nsecond: [法]\ndistance: 3');
    const [problem] = compilePack(withRule(rule)).report.errors;
    expect(problem).toMatchObject({
      line: lineWith(rule, 'distance'),
      text: expect.stringMatching(/not known/),
    });
  });
});

describe('word lists', () => {
  const named = changed(
    changed(RULE, 'terms: [魔法]', 'terms: ["@spells"]'),
    'allow: [魔法学院]',
    'allow: [魔法学院]',
  );

  test('a name stands for its words', () => {
    const { buffer, report } = compiled(...withRule(named), LIST);
    expect(report.errors).toEqual([]);
    expect(loadPack(buffer!).rules[0]!.spec).toMatchObject({ terms: ['魔法', '咒语'] });
  });

  test('a name in a guard’s words too', () => {
    const rule = changed(
      named,
      'guards: [negated]',
      'guards: [negated, {guard: near, words: ["@spells"], within: 0}]',
    );
    const { report } = compiled(...withRule(rule), LIST);
    expect(report.errors.every(({ text }) => text.includes('is not flagged'))).toBe(true);
    expect(report.errors.length).toBeGreaterThan(0);
  });

  test('an unknown name is refused with file and line, and the known ones are named', () => {
    const rule = changed(named, '"@spells"', '魔法, "@spels"');
    const [problem] = compiled(...withRule(rule), LIST).report.errors;
    expect(problem).toMatchObject({ path: 'toy/rule-1.yaml', line: lineWith(rule, '@spels') });
    expect(problem!.text).toContain('spells');
  });

  test('a list whose id is not its file’s name is refused', () => {
    const { report } = compiled(...withRule(RULE), { ...LIST, path: 'rules/vocabulary/other.yaml' });
    expect(report.errors[0]).toMatchObject({ path: 'rules/vocabulary/other.yaml', line: 1 });
  });
});

describe('guards', () => {
  const guarded = (guards: string) => compilePack(withRule(changed(RULE, '[negated]', guards))).report.errors;

  test.each([
    ['[negated, near]', /needs words/],
    ['[negated, {guard: not-near}]', /needs words/],
    ['[negated, {guard: charm, words: [甲]}]', /no guard "charm"/],
    ['[negated, negated]', /twice/],
    ['[negated, {guard: quoted, words: [甲]}]', /takes no words/],
  ])('%s is refused', (guards, reason) =>
    expect(guarded(guards).map(({ text }) => text)).toContainEqual(expect.stringMatching(reason)),
  );
});

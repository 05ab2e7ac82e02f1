import { describe, expect, test } from 'vitest';
import { compilePack } from '../../../rules/format/index.ts';
import { changed, LAWS, lineWith, MANIFEST, RULE, withRule } from './pack-files.ts';

/** What is broken (from → to), the words on the line that is named, and what is said about it. */
const REFUSALS: [what: string, from: string, to: string, at: string, says: RegExp][] = [
  ['a law that laws.yaml lacks', 'law: AD', 'law: XX', 'law: XX', /no law "XX"/],
  ['a guard that the engine lacks', '[negated]', '[magic]', 'guards:', /no guard "magic"/],
  [
    'an industry that does not exist',
    'guards:',
    'applies: {industries: [wizards]}\nguards:',
    'applies:',
    /"wizards" is not known/,
  ],
  ['an article that is a number', '"9"', '9', 'article: 9', /quotes/],
  ['a key that is not known', 'message:', 'colour: red\nmessage:', 'colour', /not known/],
  ['a key that is missing', 'track: law\n', '', 'id: magic-word', /track: This is missing/],
  ['a rule kind outside the closed list', 'kind: term', 'kind: regex', 'kind: regex', /not known/],
  ['an id in capitals', 'id: magic-word', 'id: Magic', 'id: Magic', /lower-case/],
  ['a term that stands twice', '[魔法]', '[魔法, 魔法]', 'terms:', /twice/],
  ['an allowed phrase without a term', '[魔法学院]', '[学院]', 'allow:', /holds none of the terms/],
  ['a phrase both banned and allowed', '[魔法学院]', '[魔法]', 'allow:', /Keep one/],
  ['a warn that asks nothing', 'severity: block', 'severity: warn', 'severity:', /Add a question/],
  ['a contested block', 'certainty: settled', 'certainty: contested', 'severity:', /at most a warn/],
  ['an unverified block', 'certainty: settled', 'certainty: unverified', 'severity:', /at most a warn/],
  ['a block on a text nobody read', 'law: AD', 'law: RUMOUR', 'RUMOUR', /read as an official text/],
  [
    'a rule that ends before it begins',
    'message:',
    'from: "2026-01-01"\nto: "2025-01-01"\nmessage:',
    'to: "2025',
    /ends before/,
  ],
  ['a date that is none', 'message:', 'from: "2026-1-1"\nmessage:', 'from:', /YYYY-MM-DD/],
  ['an example that stands twice', '今天下雨', '店在二楼', '- 店在二楼', /example twice/],
  ['five flag examples', '    - {text: 孩子爱的魔法饼干, mark: 魔法}\n', '', '这支笔', /5 examples/],
  ['too few traps', '读书, trap: true', '读书', '他在魔法学院', /2 of 6 are traps/],
  [
    'a mark that is not in its example',
    '有魔法, mark: 魔法',
    '有魔法, mark: 法术',
    '这支笔',
    /does not stand in this example/,
  ],
  [
    'a mark that is too long',
    '有魔法, mark: 魔法',
    '有魔法, mark: 有魔法',
    '这支笔',
    /Marked "魔法", not "有魔法"/,
  ],
  ['one mark where two are found', '[魔法, {text: 魔法, occurrence: 2}]', '魔法', '魔法和魔法', /Marked/],
  [
    'a flag example that is not flagged',
    '一口魔法汽水, mark: 魔法',
    '一口法术汽水, mark: 法术',
    '法术汽水',
    /is not flagged/,
  ],
  ['a pass example that is flagged', '今天下雨', '今天有魔法', '今天有魔法', /must pass, yet "魔法"/],
  [
    'a suggestion that the pack flags',
    '写清楚它怎么做到的',
    '写成魔法棒',
    '写成魔法棒',
    /its own suggestion/,
  ],
];

describe('a pack is refused, with file and line, for', () => {
  test.each(REFUSALS)('%s', (_, from, to, at, says) => {
    const rule = changed(RULE, from, to);
    const { buffer, report } = compilePack(withRule(rule));
    expect(buffer).toBeNull();
    const found = report.errors.find(({ text }) => says.test(text));
    expect(found, JSON.stringify(report.errors)).toBeDefined();
    expect(found!.path).toBe('toy/rule-1.yaml');
    const lines = rule.split('\n').flatMap((line, n) => (line.includes(at) ? [n + 1] : []));
    expect(lines).toContain(found!.line);
  });

  test('two rules of one id', () => {
    const { buffer, report } = compilePack(withRule(RULE, RULE));
    expect(buffer).toBeNull();
    expect(report.errors).toEqual([
      { path: 'toy/rule-2.yaml', line: 1, text: expect.stringContaining('taken by toy/rule-1.yaml') },
    ]);
  });

  test('what is not YAML', () => {
    const { buffer, report } = compilePack(withRule('id: [unclosed\ntitle: x'));
    expect(buffer).toBeNull();
    expect(report.errors[0]).toMatchObject({
      path: 'toy/rule-1.yaml',
      text: expect.stringMatching(/not YAML/),
    });
  });

  test('aliases, which would let a small file grow without end', () => {
    const { buffer, report } = compilePack(
      withRule(changed(RULE, 'terms: [魔法]', 'terms: &t [魔法]\nextra: *t')),
    );
    expect(buffer).toBeNull();
    expect(report.errors[0]!.text).toMatch(/aliases/);
  });

  test('a version that is none, in pack.yaml', () => {
    const [, ...others] = withRule(RULE);
    const text = changed(MANIFEST, '1.0.0', 'one');
    const { report } = compilePack([{ path: 'toy/pack.yaml', text }, ...others]);
    expect(report.errors).toEqual([
      { path: 'toy/pack.yaml', line: lineWith(text, 'version'), text: expect.stringContaining('"1.2.3"') },
    ]);
  });

  test('a law without https, in laws.yaml', () => {
    const files = withRule(RULE).filter(({ path }) => path !== 'laws.yaml');
    const text = changed(LAWS, 'https://law.example/ad', 'http://law.example/ad');
    const { report } = compilePack([...files, { path: 'laws.yaml', text }]);
    expect(report.errors[0]).toMatchObject({ path: 'laws.yaml', line: lineWith(text, 'http://') });
  });

  test('a missing pack.yaml or laws.yaml', () => {
    const { buffer, report } = compilePack([{ path: 'toy/rule-1.yaml', text: RULE }]);
    expect(buffer).toBeNull();
    expect(report.errors.map(({ path }) => path)).toEqual(['pack.yaml', 'laws.yaml']);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  check,
  compileTerms,
  DamagedBuffer,
  loadBundle,
  loadPack,
  OtherFolding,
  openDraft,
  type Rule,
  writeBundle,
  writePack,
} from '../../../../rules/engine/index.ts';
import { headChecksum } from '../../../../rules/engine/matcher/container.ts';
import type { Disguises } from '../../../../rules/engine/pack/variant.ts';
import { post, rule } from '../sample.ts';
import { anyText } from '../typed.ts';

// Words on purpose the same, inside each other and across each other in several packs.
const WORDS = ['最好', '最', '好', '第一', '国家级', '级', '。\n好', 'vx', '一g', '\u200b', '\ud83d', '免费'];

const spec = (kind: number, words: string[]): Rule['spec'] =>
  kind === 0
    ? { kind: 'term', terms: words, allow: words.slice(0, 1).map((word) => `${word}好`) }
    : kind === 1
      ? {
          ...{ kind: 'near', first: words.slice(0, 2), second: words.slice(2), within: 4, scope: 'sentence' },
          ...{ ordered: false, mark: 'both', allow: [] },
        }
      : { kind: 'require', trigger: words.slice(0, 2), statement: words.slice(2), scope: 'draft', allow: [] };

const anyRules = fc
  .array(
    fc.record({
      kind: fc.nat(2),
      words: fc.subarray(WORDS),
      severity: fc.constantFrom('block' as const, 'warn' as const),
      family: fc.constantFrom('one', 'two'),
    }),
    { maxLength: 4 },
  )
  .map((list) =>
    list.map(({ kind, words, severity, family }, n) =>
      rule(`rule-${n}`, [], { severity, family, spec: spec(kind, words) }),
    ),
  );

const disguises: Disguises = {
  variants: new Map([
    ['最好', [{ text: '醉好', disguise: 'homophone' as const }]],
    [
      '第一',
      [
        { text: '🥇', disguise: 'emoji' as const },
        { text: 'diyi', disguise: 'pinyin' as const },
      ],
    ],
    ['免费', [{ text: '免沸', disguise: 'homophone' as const }]],
  ]),
  ordinary: ['醉好'],
};

const anyPacks = fc
  .array(fc.record({ rules: anyRules, layer: fc.constantFrom('law' as const, 'team' as const) }), {
    maxLength: 4,
  })
  .map((list) =>
    list.map(({ rules, layer }, n) =>
      writePack({ id: `pack-${n}`, title: `${n}`, version: '1.0.0', layer }, rules, {
        ...disguises,
        ordinary: n % 2 ? [] : disguises.ordinary,
      }),
    ),
  );
const anyPost = fc
  .array(fc.oneof(anyText, fc.constantFrom(...WORDS, '醉好', '🥇', 'd i y i', '免沸', '，', '。')), {
    maxLength: 12,
  })
  .map((pieces) => pieces.join(''));

test('packs in one bundle say what they say alone, at once and while it is typed', () => {
  fc.assert(
    fc.property(anyPacks, anyPost, anyPost, (buffers, text, more) => {
      const alone = buffers.map((buffer) => loadPack(buffer));
      const bundled = loadBundle(writeBundle(buffers));
      expect(check(post(text), bundled)).toEqual(check(post(text), alone));
      const open = openDraft(post(text), bundled);
      open.edit('body', 0, 0, more);
      const { findings, context, suppressed } = check(post(more + text), alone);
      expect({ findings: open.findings, context: open.context, suppressed: open.suppressed }).toEqual({
        ...{ findings, context, suppressed },
      });
    }),
    { numRuns: 120 },
  );
});

const info = (id: string) => ({ id, title: id, version: '1.0.0', layer: 'law' as const });
const one = writePack(info('one'), [rule('a', ['最好']), rule('b', ['  好'])], disguises);
const two = writePack(info('two'), [rule('c', ['最好', '第一'])], disguises);

test('each pack of a bundle keeps its rules, its id and its order', () => {
  const [first, second] = loadBundle(writeBundle([one, two]));
  expect([first!.id, second!.id]).toEqual(['one', 'two']);
  expect(first!.rules).toEqual(loadPack(one).rules);
  expect(second!.rules).toEqual(loadPack(two).rules);
});

test('some packs of a bundle go with a pack of its own, in any order', () => {
  const [first, second] = loadBundle(writeBundle([one, two]));
  const team = loadPack(writePack({ ...info('team'), layer: 'team' }, [rule('d', ['第一'])]));
  const draft = post('最好的第 一，🥇');
  expect(check(draft, [second!, team])).toEqual(check(draft, [loadPack(two), team]));
  expect(check(draft, [team, second!, first!])).toEqual(check(draft, [team, loadPack(two), loadPack(one)]));
});

test('a pack alone is opened as a bundle of one, and a bundle is no pack', () => {
  expect(loadBundle(one).map(({ id }) => id)).toEqual(['one']);
  expect(loadBundle(writeBundle([]))).toEqual([]);
  expect(() => loadPack(writeBundle([one]))).toThrow(DamagedBuffer);
  expect(() => loadBundle(compileTerms(['最好']))).toThrow(DamagedBuffer);
});

test('a bundle takes less than its packs', () => {
  expect(writeBundle([one, two]).byteLength).toBeLessThan(one.byteLength + two.byteLength - 60_000);
});

test('a cut or changed bundle, and a pack of another folding, are refused', () => {
  const whole = writeBundle([one, two]);
  for (let size = 0; size < whole.byteLength; size += 4096)
    expect(() => loadBundle(whole.slice(0, size)), `${size} bytes`).toThrow(DamagedBuffer);
  for (let at = 64; at < whole.byteLength; at += 997) {
    const copy = whole.slice(0);
    new Uint8Array(copy)[at]! ^= 4;
    expect(() => loadBundle(copy), `byte ${at}`).toThrow(DamagedBuffer);
  }
  expect(() => writeBundle([one, refolded(two)])).toThrow(OtherFolding);
});

/** As an engine that folds otherwise would have written it: the folding is named in the header. */
function refolded(buffer: ArrayBuffer): ArrayBuffer {
  const words = new Uint32Array(buffer.slice(0));
  words[2]! ^= 1;
  words[5] = headChecksum(words, Math.ceil((6 + words[3]! * 5) / 4) * 16);
  return words.buffer;
}

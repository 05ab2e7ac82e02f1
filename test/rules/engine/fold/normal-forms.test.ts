import { expect, test } from 'vitest';
import { foldedText } from '../../../../rules/engine/fold/fold.ts';
import { TRADITIONAL } from '../../../../rules/engine/fold/traditional.ts';
import { currentProfile } from '../../../../rules/engine/matcher/compile.ts';

// Part 1 of Unicode's NormalizationTest.txt, regenerated from the pinned Node's own tables: every code point that
// has a normal form of its own, with its four forms. (The file itself is on no registry that npm reads.)

const profile = currentProfile();
const FORMS = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const;

function* withForms(): Generator<{ character: string; forms: string[] }> {
  for (let code = 0; code < 0x110000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const character = String.fromCodePoint(code);
    const forms = FORMS.map((form) => character.normalize(form));
    if (forms.some((form) => form !== character)) yield { character, forms };
  }
}

/** A letter alone keeps its place, so what is put together of several is not taken apart, nor the other way round. */
const PUT_TOGETHER = /\p{Script=Hangul}|\p{Mc}|[ஔᬆᬈᬊᬌᬎᬒ]|[\u{11383}-\u{11391}]|[\u{16d68}-\u{16d6a}]/u;
/** ½ is not 12: a stroke between is lost. */
const FRACTION = /[¼½¾⅐-⅟↉]/;

test('each code point folds as its four normal forms do, but fractions and what several letters are put together to', () => {
  let equal = 0;
  const others: string[] = [];
  for (const { character, forms } of withForms()) {
    const folded = foldedText(character, profile);
    if (forms.every((form) => foldedText(form, profile) === folded)) equal++;
    else others.push(character);
  }
  expect(others.filter((each) => !PUT_TOGETHER.test(each) && !FRACTION.test(each))).toEqual([]);
  expect(equal).toBeGreaterThan(5_800);
});

test('every pair of OpenCC’s characters folds to one', () => {
  const points = [...TRADITIONAL];
  const apart: string[] = [];
  for (let at = 0; at + 1 < points.length; at += 2)
    if (foldedText(points[at]!, profile) !== foldedText(points[at + 1]!, profile)) apart.push(points[at]!);
  expect(apart).toEqual([]);
  expect(points.length / 2).toBeGreaterThan(3_000);
});

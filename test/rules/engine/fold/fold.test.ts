import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldedText, foldInPlace } from '../../../../rules/engine/fold/fold.ts';
import { isSound } from '../../../../rules/engine/fold/profile.ts';
import { currentProfile } from '../../../../rules/engine/matcher/compile.ts';
import { typed } from '../typed.ts';

const profile = currentProfile();

test('the map back is total and monotone, and covers only what was typed', () => {
  fc.assert(
    fc.property(typed, (text) => {
      const { units, start, end } = fold(text, profile);
      expect(start.length).toBe(units.length);
      expect(end.length).toBe(units.length);
      for (let n = 0; n < units.length; n++) {
        expect(start[n]).toBeLessThan(end[n]!);
        expect(end[n]).toBeLessThanOrEqual(text.length);
        if (n) expect(start[n]).toBeGreaterThanOrEqual(start[n - 1]!);
        if (n) expect(end[n]).toBeGreaterThanOrEqual(end[n - 1]!);
      }
    }),
  );
});

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(typed, (text) => {
      const once = foldedText(text, profile);
      expect(foldedText(once, profile)).toBe(once);
    }),
  );
});

test('folding in place keeps every offset', () => {
  fc.assert(
    fc.property(typed, (text) => {
      expect(foldInPlace(text, profile).length).toBe(text.length);
    }),
  );
});

test.each([
  ['ＡＢＣ１２３', 'abc123'],
  ['頂級品質', '顶级品质'],
  ['㎏', 'kg'],
  ['㈠⑴①⒈❶', '一1111'],
  ['⑩㉑', '1021'],
  ['𝟏𝐀', '1a'],
  ['⾧', '长'],
  ['cafe\u0301 café', 'cafecafe'],
  ['最\u200b\u00ad\ufe0f好', '最好'],
  ['🥇🔝', '第一顶'],
  ['🐧号', '企鹅号'],
  ['降🩸压', '降血压'],
  ['最🔥好', '最好'],
  ['𠮷', '𠮷'],
  ['100％ +V ￥9 30℃', '100%+v¥930°c'],
  ['½', '½'],
])('%s folds to %s', (text, folded) => expect(foldedText(text, profile)).toBe(folded));

test('the folding data passes its own check, and not when its keys are out of order', () => {
  expect(isSound(profile)).toBe(true);
  expect(isSound({ ...profile, expandKeys: profile.expandKeys.slice().reverse() })).toBe(false);
});

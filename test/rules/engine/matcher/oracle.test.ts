import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileTerms, loadMatcher } from '../../../../rules/engine/index.ts';
import { anyText, typed } from '../typed.ts';
import { bruteForce } from './brute-force.ts';

const letters = fc
  .array(fc.constantFrom(...'最好第一国家级顶頂級長质a1bBｋｇ', '㎏', '①', '㈠', '𠮷'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((each) => each.join(''));
const lists = fc.array(letters, { minLength: 1, maxLength: 12 });

const triplets = (terms: string[], text: string): number[][] => {
  const found = loadMatcher(compileTerms(terms)).scan(text);
  return Array.from({ length: found.length / 3 }, (_, n) => [...found.subarray(n * 3, n * 3 + 3)]);
};

test('finds what brute force finds, no more and no less, in the same order', () => {
  fc.assert(
    fc.property(lists, typed, (terms, text) => {
      expect(triplets(terms, text)).toEqual(bruteForce(terms, text));
    }),
    { numRuns: 300 },
  );
});

test('every exact occurrence is among the hits, whatever the term is made of', () => {
  const slices = fc
    .tuple(
      anyText,
      fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 6 })), { minLength: 1, maxLength: 6 }),
    )
    .map(([text, cuts]) => ({ text, terms: cuts.map(([at, length]) => text.slice(at, at + length)) }));
  fc.assert(
    fc.property(slices, ({ text, terms }) => {
      const found = new Set(triplets(terms, text).map(String));
      for (const [index, term] of terms.entries()) {
        if (!term) continue;
        for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
          expect(found).toContain(String([at, at + term.length, index]));
        }
      }
    }),
    { numRuns: 300 },
  );
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../../../rules/engine/judge/sha256.ts';

const known = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

test('agrees with Node at every padding length', () => {
  for (let length = 0; length < 130; length++)
    expect(sha256('a'.repeat(length))).toBe(known('a'.repeat(length)));
});

test('agrees with Node on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(sha256(text)).toBe(known(text));
    }),
  );
});

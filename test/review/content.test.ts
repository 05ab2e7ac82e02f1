import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentHash, normalise } from '../../review/content.ts';
import { completeContext, type Draft, draftOf, type Part } from '../../rules/engine/draft.ts';
import vectors from '../vectors/content-hash.json' with { type: 'json' };

const draft = (parts: Part[], given: Partial<Draft['context']> = {}): Draft => ({
  parts,
  context: completeContext({ platform: 'xiaohongshu', ...given }, '2026-11-25'),
});
const body = (text: string) => contentHash(draft([{ id: 'body', text }]));

describe('golden', () => {
  test.each(vectors)('$name', async ({ draft: given, beside, signed, hash }) => {
    expect(await contentHash(given as Draft, beside)).toBe(hash);
    // The vector's own bytes, hashed by somebody else.
    expect(createHash('sha256').update(`redline-content/1\n${signed}`).digest('hex')).toBe(hash);
  });
});

describe('what an editor, a platform or a file does to a text changes nothing', () => {
  const line = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !/[\r\n]/.test(text));
  test('blank ends, runs of breaks, CRLF, decomposed letters', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.array(fc.constantFrom('\n', '\r\n', '\n\n\n', ' \t\n', '\u3000\r\n\r\n', '\u00a0\n \n'), {
          minLength: 6,
          maxLength: 6,
        }),
        async (lines, breaks) => {
          const plain = lines.join('\n');
          const typed = `${breaks[0]}${lines.map((text, i) => text.normalize('NFD') + breaks[i]).join('')}`;
          expect(await body(typed)).toBe(await body(plain));
        },
      ),
      { numRuns: 100 },
    );
  });

  test('normalising twice is normalising once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });

  test('context that is no content: industry, date, evidence, declarations', async () => {
    const [a, b] = [draft([]), draft([], { industry: 'food', date: '2020-01-01', declared: ['ad'] })];
    expect(await contentHash(a)).toBe(await contentHash(b));
  });

  test('an empty field is a field that is not there', async () => {
    const two = draft([
      { id: 'title', text: ' \n' },
      { id: 'body', text: '好' },
      { id: 'summary', text: '' },
    ]);
    expect(await contentHash(two)).toBe(await body('好'));
  });
});

describe('what a reader would be shown differently changes it', () => {
  const unseen = ['\u200b', '\u2060', '\ufeff', '\u00ad', '\u200d', '\ufe0f', '\u202e'];
  test.each(unseen)('one invisible character, anywhere: %j', async (char) => {
    const text = '买一送一\n到店即享';
    const plain = await body(text);
    for (let at = 0; at <= text.length; at += 1) {
      expect(await body(text.slice(0, at) + char + text.slice(at))).not.toBe(plain);
    }
  });

  test.each([
    ['a homoglyph', 'cafe', 'cаfe'],
    ['full width', 'A', 'Ａ'],
    ['a traditional form', '赠', '贈'],
    ['a compatibility form', 'ﬁ', 'fi'],
    ['a blank inside', '买一送一', '买一 送一'],
    ['a blank before a line', 'a\nb', 'a\n b'],
    ['a line break for a blank', 'a b', 'a\nb'],
    ['a broken half of a pair', '\ud800', '\ud801'],
    ['a broken half spelt out', '\ud800', '\\ud800'],
  ])('%s', async (_, a, b) => {
    expect(await body(a)).not.toBe(await body(b));
  });

  test('words moved between fields, another platform, link or picture', async () => {
    const hashes = await Promise.all([
      body('一二'),
      contentHash(draftOf('一二', {}, '2026-11-25')),
      contentHash(draft([{ id: 'title', text: '一二' }])),
      contentHash(draft([{ id: 'tags', text: '一二' }])),
      contentHash(draft([{ id: 'summary', text: '一二' }])),
      contentHash(draft([{ id: 'seg-1', text: '一二' }])),
      contentHash(
        draft([
          { id: 'seg-1', text: '一' },
          { id: 'seg-2', text: '二' },
        ]),
      ),
      contentHash(draft([{ id: 'body', text: '一二' }]), { link: 'https://a.example/' }),
      contentHash(draft([{ id: 'body', text: '一二' }]), { media: [] }),
      contentHash(draft([{ id: 'body', text: '一二' }]), { media: ['ab'] }),
    ]);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

test('a million blanks before a word take no time', async () => {
  const start = performance.now();
  normalise(`${' '.repeat(1_000_000)}x${'\u3000'.repeat(1_000_000)}x`);
  expect(performance.now() - start).toBeLessThan(2000);
});

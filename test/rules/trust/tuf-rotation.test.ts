import { beforeAll, describe, expect, it } from 'vitest';
import {
  firstRoot,
  type Keys,
  type NewKey,
  newKey,
  openEnvelope,
  openFirstRoot,
  openNextRoot,
  seal,
  writeEnvelope,
} from '../../../rules/trust/index.ts';
import { NOW, outcome, random, subtle } from './lab.ts';

// The cases of TUF's conformance suite on key rotation, by its names: keys of a role by number, how many must sign, who
// signed. One answer differs: TUF passes over signatures by unknown keys, here they refuse the file.

interface Version {
  keys: number[];
  threshold: number;
  sigs: number[];
}
const v = (keys: number[], threshold: number, sigs: number[]): Version => ({ keys, threshold, sigs });

const ROOTS: [string, Version[], string][] = [
  ['1-of-1-key-rotation', [v([1], 1, [1]), v([2], 1, [2, 1]), v([2], 1, [2])], 'ok'],
  ['1-of-1-key-rotation-unused-signatures', [v([1], 1, [1]), v([2], 1, [3, 2, 1, 4])], 'UnknownSigner'],
  [
    '3-of-5-sign-with-different-keycombos',
    [v([0, 1, 2, 3, 4], 3, [0, 2, 4]), v([0, 1, 2, 3, 4], 3, [0, 4, 1]), v([0, 1, 2, 3, 4], 3, [0, 1, 3])],
    'ok',
  ],
  ['3-of-5-one-key-rotated', [v([0, 1, 2, 3, 4], 3, [0, 2, 4]), v([0, 1, 3, 4, 5], 3, [0, 4, 1])], 'ok'],
  [
    '3-of-5-one-key-rotated-with-intermediate-step',
    [
      v([0, 1, 2, 3, 4], 3, [0, 2, 4]),
      v([0, 1, 3, 4, 5], 3, [0, 2, 4, 5, 1]),
      v([0, 1, 3, 4, 5], 3, [0, 4, 5]),
    ],
    'ok',
  ],
  [
    '3-of-5-all-keys-rotated-with-intermediate-step',
    [
      v([0, 1, 2, 3, 4], 3, [0, 2, 4]),
      v([5, 6, 7, 8, 9], 3, [0, 2, 4, 5, 6, 7]),
      v([5, 6, 7, 8, 9], 3, [5, 6, 7]),
    ],
    'ok',
  ],
  ['1-of-3-threshold-increase-to-2-of-3', [v([1, 2, 3], 1, [1]), v([1, 2, 3], 2, [1, 2])], 'ok'],
  [
    '2-of-3-threshold-decrease-to-1-of-3',
    [v([1, 2, 3], 2, [1, 2]), v([1, 2, 3], 1, [1, 2]), v([1, 2, 3], 1, [1])],
    'ok',
  ],
  ['1-of-2-threshold-increase-to-2-of-2', [v([1], 1, [1]), v([1, 2], 2, [1, 2])], 'ok'],
  ['1-of-1-key-rotation-fail-not-signed-with-old-key', [v([1], 1, [1]), v([2], 1, [2])], 'TooFewSignatures'],
  ['1-of-1-key-rotation-fail-not-signed-with-new-key', [v([1], 1, [1]), v([2], 1, [1])], 'TooFewSignatures'],
  [
    '3-of-5-one-key-rotate-fails-not-signed-with-3-new-keys',
    [v([0, 1, 2, 3, 4], 3, [0, 2, 4]), v([0, 1, 3, 4, 5], 3, [0, 2, 4])],
    'TooFewSignatures',
  ],
  [
    '3-of-5-one-key-rotate-fails-not-signed-with-3-old-keys',
    [v([0, 1, 2, 3, 4], 3, [0, 2, 4]), v([0, 1, 3, 4, 5], 3, [0, 4, 5])],
    'TooFewSignatures',
  ],
  [
    '1-of-3-threshold-bump-to-2-of-3-fails-new-threshold-not-reached',
    [v([1, 2, 3], 1, [1]), v([1, 2, 3], 2, [2])],
    'TooFewSignatures',
  ],
  [
    '2-of-3-threshold-decr-to-1-of-3-fails-old-threshold-not-eached',
    [v([1, 2, 3], 2, [1, 2]), v([1, 2, 3], 1, [1])],
    'TooFewSignatures',
  ],
];

const OTHERS: [string, Version, string][] = [
  ['1-of-1-key-rotation', v([2], 1, [2]), 'ok'],
  ['1-of-1-key-rotation-unused-signatures', v([1], 1, [3, 1, 4]), 'UnknownSigner'],
  ['1-of-1-key-rotation-fail-not-signed-with-new-key', v([2], 1, [1, 3, 4]), 'UnknownSigner'],
  [
    '3-of-5-one-key-signature-wrong-not-signed-with-3-expected-keys',
    v([0, 1, 3, 4, 5], 3, [0, 2, 4]),
    'UnknownSigner',
  ],
  [
    '2-of-5-one-key-signature-mising-threshold-not-reached',
    v([0, 1, 3, 4, 5], 3, [0, 4]),
    'TooFewSignatures',
  ],
  ['3-of-5-sign-first-combo', v([0, 1, 2, 3, 4], 3, [0, 2, 4]), 'ok'],
  ['3-of-5-sign-fifth-combo', v([0, 1, 2, 3, 4], 3, [2, 3, 4]), 'ok'],
];

let all: NewKey[];
beforeAll(async () => {
  all = await Promise.all(Array.from({ length: 10 }, () => newKey(subtle, false)));
});

const signers = ({ sigs }: Version) => sigs.map((n) => all[n]!);
const keysOf = ({ keys, threshold }: Version): Keys => {
  const own = keys.map((n) => all[n]!);
  const role = { keyids: own.map(({ keyid }) => keyid), threshold };
  const one = { ...role, threshold: 1 };
  const pubs = Object.fromEntries(own.map(({ keyid, pub }) => [keyid, pub]));
  return { keys: pubs, roles: { root: role, channel: one, packs: one, roster: one } };
};

async function walk(versions: Version[]): Promise<void> {
  const first = firstRoot('t', keysOf(versions[0]!), NOW, random);
  const file = (n: number) =>
    seal(subtle, 'root', { ...first, ...keysOf(versions[n]!), version: n + 1 }, signers(versions[n]!));
  let root = await openFirstRoot(subtle, writeEnvelope(await file(0)), '1');
  for (let n = 1; n < versions.length; n++)
    root = await openNextRoot(subtle, writeEnvelope(await file(n)), root, String(n + 1));
}

describe('TUF’s cases', () => {
  it.each(ROOTS)('root: %s', async (_, versions, answer) => {
    expect(await outcome(walk(versions))).toBe(answer);
  });

  it.each(OTHERS)('another role: %s', async (_, version, answer) => {
    const { keys } = keysOf(version);
    const bytes = writeEnvelope(await seal(subtle, 'channel', {}, signers(version)));
    expect(
      await outcome(openEnvelope(subtle, bytes, 'channel', [{ keys, threshold: version.threshold }])),
    ).toBe(answer);
  });
});

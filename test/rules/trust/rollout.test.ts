import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bucketOf, type Release, releaseFor, whoOf } from '../../../rules/trust/index.ts';
import { subtle } from './lab.ts';

/** Two hundred thousand hashes: asking WebCrypto for each takes a quarter of a minute. */
const quick = {
  digest: async (_: string, bytes: Uint8Array) =>
    new Uint8Array(createHash('sha256').update(bytes).digest()).buffer,
} as unknown as SubtleCrypto;

const release = (seq: number): Release => ({ seq, meta: { sha256: 'a'.repeat(64), len: 1 } });
const line = (share: number, who: string[] = [], salt = '00'.repeat(8)) => ({
  stable: release(1),
  canary: { release: release(2), salt, share, who },
});

describe('a staged release', () => {
  it('goes to the share that was asked for: 10,000 installs, 20 salts, within three standard deviations', async () => {
    const installs = Array.from({ length: 10_000 }, (_, n) => `install-${n}`);
    for (let n = 0; n < 20; n++) {
      const salt = n.toString(16).padStart(16, '0');
      const buckets = await Promise.all(installs.map((each) => bucketOf(quick, salt, 'brand', each)));
      for (const share of [100, 1000, 5000]) {
        const chance = share / 10_000;
        const deviation = Math.sqrt(installs.length * chance * (1 - chance));
        const got = buckets.filter((bucket) => bucket < share).length;
        expect(Math.abs(got - installs.length * chance)).toBeLessThanOrEqual(3 * deviation);
      }
    }
  });

  it('draws the same lot for one installation, and another for another salt', async () => {
    const at = (salt: string) => bucketOf(subtle, salt, 'brand', 'install-7');
    expect(await at('00')).toBe(await bucketOf(quick, '00', 'brand', 'install-7'));
    const salts = await Promise.all(Array.from({ length: 20 }, (_, n) => at(String(n))));
    expect(new Set(salts).size).toBeGreaterThan(10);
  });

  it('widens without taking it from those who have it', async () => {
    for (let n = 0; n < 200; n++) {
      const member = { installId: `install-${n}` };
      const seqs = [];
      for (const share of [0, 100, 1000, 10_000])
        seqs.push((await releaseFor(subtle, 'brand', line(share), member)).seq);
      expect(seqs).toEqual([...seqs].sort());
      expect([seqs[0], seqs[3]]).toEqual([1, 2]);
    }
  });

  it('goes first to people by name, and the file does not tell their names', async () => {
    const who = [await whoOf(subtle, '00'.repeat(8), '小林')];
    const to = async (name?: string) =>
      (await releaseFor(subtle, 'brand', line(0, who), { installId: 'x', name })).seq;
    expect([await to('小林'), await to(' 小林 '), await to('小王'), await to()]).toEqual([2, 2, 1, 1]);
    expect(JSON.stringify(line(0, who))).not.toContain('小林');
  });
});

import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadPack } from '../../../rules/engine/index.ts';
import { alarms, type DraftOutcome, judgeDrafts } from '../../../scripts/eval/drafts.ts';
import { buildPacks } from '../../../scripts/packs.ts';

// Whole drafts that sell something lawfully: five sentences each, many trades and platforms, written by somebody
// who had not seen a rule. `npm run eval` prints every alarm in them.
const PACKS = join(import.meta.dirname, '../../../rules/packs');

let drafts: DraftOutcome[] = [];
beforeAll(async () => {
  const packs = (await buildPacks(PACKS)).map(({ buffer }) => loadPack(buffer));
  drafts = await judgeDrafts(join(import.meta.dirname, 'lawful'), packs, '2026-11-24');
}, 60_000);

describe('lawful selling drafts', () => {
  test('are at least sixty, of five sentences, in fifteen trades as the engine reads them', () => {
    expect(drafts.length).toBeGreaterThanOrEqual(60);
    expect(new Set(drafts.map(({ id }) => id)).size).toBe(drafts.length);
    for (const { id, text } of drafts)
      expect(text.split('。').filter(Boolean).length, id).toBeGreaterThanOrEqual(5);
    const trades = new Set(drafts.map(({ context }) => context.industry.value));
    expect(trades.size).toBeGreaterThanOrEqual(15);
  });

  test('get no block', () => {
    expect(alarms(drafts, 'block')).toEqual([]);
  });

  test('get no warn in ninety-five of a hundred', () => {
    const warned = alarms(drafts, 'warn');
    expect(warned.length / drafts.length, warned.join('\n')).toBeLessThanOrEqual(0.05);
  });
});

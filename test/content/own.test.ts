import { beforeEach, expect, it } from 'vitest';
import { Judge } from '../../entrypoints/content/judge.ts';
import type { PartId } from '../../rules/engine/draft.ts';
import { smallPack } from '../pages/plain/pack.ts';

let judge: Judge;
const write = (body: string) => judge.update(new Map<PartId, string>([['body', body]]));
const stated = () => {
  write('商家寄的样品');
  const { commercial, declared, evidence } = judge.draft!.context;
  return { commercial, declared, said: evidence.map(({ for: family, note }) => `${family} ${note}`) };
};

beforeEach(() => {
  judge = new Judge(() => '2026-11-24');
  judge.load([smallPack()]);
});

it('takes the author’s word that nobody paid, and carries it to the reviewer', () => {
  judge.choose({ commercial: 'yes' });
  judge.own();
  expect(stated()).toEqual({ commercial: 'no', declared: [], said: ['unmarked-ad own-sharing'] });
});

it('lets what is chosen afterwards win, and still says what was said', () => {
  judge.own();
  judge.choose({ commercial: 'yes' });
  expect(stated()).toEqual({ commercial: 'yes', declared: [], said: ['unmarked-ad own-sharing'] });
});

it('forgets it with the draft', () => {
  judge.own();
  stated();
  write('');
  expect(stated()).toEqual({ commercial: 'auto', declared: [], said: [] });
});

it('holds what the page shows as declared beside what was chosen, each once', () => {
  judge.choose({ declared: ['ai'] });
  expect(judge.see(['ad', 'ai'])).toBe(true);
  expect(judge.see(['ad', 'ai'])).toBe(false);
  expect(stated().declared).toEqual(['ai', 'ad']);
});

it('takes the product a page shows into the draft, with today’s price, and lets a chosen card stand before it', () => {
  expect(judge.attach({ name: '春日面霜', price: 59.9 })).toBe(true);
  expect(judge.attach({ name: '春日面霜', price: 59.9 })).toBe(false);
  write('新品面霜');
  const price = { price: 59.9, from: '2026-11-24', to: '2026-11-24', place: 'generic' };
  expect(judge.draft!.context.product).toMatchObject({ name: '春日面霜', prices: [price] });
  expect(judge.context!.commercial).toMatchObject({ value: 'yes', cues: ['declared'] });
  const mine = { id: 'sku', name: '我的面霜', industry: 'cosmetics' as const, numbers: [] };
  judge.choose({ product: mine });
  write('新品面霜');
  expect(judge.draft!.context.product).toEqual(mine);
});

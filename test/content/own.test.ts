import { beforeEach, describe, expect, it } from 'vitest';
import { Judge } from '../../entrypoints/content/judge.ts';
import type { PartId } from '../../rules/engine/draft.ts';
import { writePack } from '../../rules/engine/index.ts';
import { smallPack } from '../pages/plain/pack.ts';
import { rule } from '../rules/engine/sample.ts';

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
  expect(stated()).toEqual({ commercial: 'auto', declared: [], said: ['unmarked-ad own-sharing'] });
  expect(judge.context!.commercial.value).toBe('no');
});

it('lets what is chosen afterwards win, and still says what was said', () => {
  judge.own();
  judge.choose({ commercial: 'yes' });
  expect(stated()).toEqual({ commercial: 'yes', declared: [], said: ['unmarked-ad own-sharing'] });
});

describe('with rules on advertising marks and on words', () => {
  const law = (id: string, terms: string[]) => rule(id, terms, { applies: { commercial: 'yes' } });
  const states = (body: string) => {
    write(body);
    return judge.findings.map(({ text, state }) => `${text} ${state}`);
  };
  beforeEach(() => {
    const meta = { id: 'law', title: 'law', version: '1.0.0', layer: 'law' } as const;
    judge.load([
      writePack(meta, [law('unmarked-ad', ['商家寄的']), law('national-level-claim', ['国家级'])]),
    ]);
    judge.choose({ platform: 'xiaohongshu' });
  });

  it('hides what asks for a mark, now and when it is written again, and not what is said of goods that are sold', () => {
    const selling = '商家寄的国家级面霜，现在只要99元';
    expect(states(selling)).toEqual(['商家寄的 open', '国家级 open']);
    judge.own();
    expect(states(selling)).toEqual(['商家寄的 ignored', '国家级 open']);
    expect(states(`${selling}。商家寄的`)).toEqual(['商家寄的 ignored', '国家级 open', '商家寄的 ignored']);
  });

  it('holds a draft that shows no sale to be no advertisement', () => {
    judge.own();
    expect(states('朋友送的国家级面霜')).toEqual([]);
    expect(states('朋友送的国家级面霜，点击链接下单')).toEqual(['国家级 open']);
  });

  it('gives way to a product that hangs on the draft', () => {
    judge.own();
    judge.attach({ name: '春日面霜' });
    expect(states('朋友送的国家级面霜')).toEqual(['国家级 open']);
  });
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

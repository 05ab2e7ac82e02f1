// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { attachedIn } from '../../../entrypoints/content/declared/product.ts';
import type { Platform } from '../../../rules/engine/draft.ts';
import { factsOf } from '../../../rules/platforms/index.ts';
import { TABLE } from '../../../rules/platforms/table.ts';

afterEach(() => document.body.replaceChildren());

function read(platform: Platform, html: string) {
  document.body.innerHTML = html;
  return attachedIn([document], factsOf(platform).product!);
}

const GOODS =
  '<div class="good-card-container"><img><p class="sku-name">春日面霜 50g</p><b>￥</b><b>59.90</b></div>';
const CREAM = { name: '春日面霜 50g', price: 59.9 };

/** Forms after what each site says in words; only xiaohongshu's classes are known from public code. */
it.each<[string, Platform, string, object | null]>([
  ['a note’s card, by its class', 'xiaohongshu', `<section>${GOODS}</section>`, CREAM],
  [
    'a labelled row',
    'douyin',
    '<div><label>购物车</label><div><img><span>春日面霜 50g</span><span>¥59.9</span><button>编辑这件商品的短标题</button></div></div>',
    CREAM,
  ],
  [
    'a card with its own label, and a price before',
    'kuaishou',
    '<div class="x1"><i>关联商品</i><p>春日面霜 50g</p><p>¥ 59.9 <s>¥99</s></p></div>',
    CREAM,
  ],
  [
    'a price in yuan',
    'taobao',
    '<div><span>已添加宝贝</span><div><a>春日面霜 50g</a><em>59.9元</em></div></div>',
    CREAM,
  ],
  [
    'a card without a price',
    'xiaohongshu',
    '<div class="good-card-container"><p class="sku-name">春日面霜 50g</p></div>',
    { name: CREAM.name },
  ],
  ['the same card twice', 'xiaohongshu', `${GOODS}${GOODS}`, CREAM],
])('reads %s', (_, platform, html, attached) => {
  expect(read(platform, html)).toEqual(attached);
});

it.each<[string, Platform, string]>([
  ['goods to choose from', 'xiaohongshu', `<div class="multi-goods-selector-modal">${GOODS}</div>`],
  ['a dialog', 'douyin', '<div role="dialog"><p>购物车</p><p>春日面霜 50g</p><p>¥59.9</p></div>'],
  ['several products', 'xiaohongshu', GOODS + GOODS.replace('春日', '秋日')],
  [
    'a list under one label',
    'douyin',
    '<div><b>购物车</b><div><img><p>春日面霜</p>¥59</div><div><img><p>秋日面霜</p>¥69</div></div>',
  ],
  ['a hidden card', 'xiaohongshu', `<div hidden>${GOODS}</div>`],
  ['the draft itself', 'douyin', '<div contenteditable="true"><p>购物车 春日面霜 50g ¥59.9</p></div>'],
  [
    'a label beside the draft',
    'douyin',
    '<div><b>购物车</b><div contenteditable="true">面霜只要¥59.9</div></div>',
  ],
  ['a tip', 'douyin', '<p>购物车里的商品须和视频一致</p><p>满¥99可用</p>'],
  ['an empty form', 'douyin', '<label>购物车</label><button>添加商品</button>'],
])('takes nothing from %s', (_, platform, html) => {
  expect(read(platform, html)).toBe(null);
});

it('reads a form in a shadow root', () => {
  const root = document.createElement('wujie-app').attachShadow({ mode: 'open' });
  root.innerHTML = '<div><b>关联商品</b><div><p>春日面霜 50g</p><p>¥59.9</p></div></div>';
  expect(attachedIn([document, root], factsOf('wechat-channels').product!)).toEqual(CREAM);
});

it.each(TABLE.flatMap(({ id, product }) => (product ? [[id, product] as const] : [])))(
  '%s: each of its words is heard on a card',
  (_, spec) => {
    for (const word of spec.words) {
      document.body.innerHTML = `<div><b>${word}</b><p>春日面霜 50g</p><p>¥59.9</p></div>`;
      expect(attachedIn([document], spec)).toEqual(CREAM);
    }
  },
);

// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { declaredIn } from '../../../entrypoints/content/declared/read.ts';
import { factsOf } from '../../../rules/platforms/index.ts';
import { TABLE } from '../../../rules/platforms/table.ts';

const SPEC = factsOf('xiaohongshu').declarations!;

afterEach(() => document.body.replaceChildren());

function read(html: string, spec = SPEC) {
  document.body.innerHTML = html;
  return declaredIn([document], spec);
}

it.each([
  ['a box in a label', '<label><input type="checkbox" checked> 笔记含AI合成内容</label>', ['ai']],
  [
    'a box and its label apart',
    '<input id="x" type="checkbox" checked><label for="x">虚构演绎</label>',
    ['fiction'],
  ],
  [
    'a switch named by aria',
    '<div role="switch" aria-checked="true" aria-label="内容包含营销广告"></div>',
    ['ad'],
  ],
  [
    'a switch named elsewhere',
    '<b id="n">品牌合作</b><i role="switch" aria-checked="true" aria-labelledby="n"></i>',
    ['ad'],
  ],
  ['a switch beside its words', '<p>AI 生成内容<i role="switch" aria-checked="true"></i></p>', ['ai']],
  [
    'a chosen option',
    '<select><option>无</option><option selected>虚构演绎，仅供娱乐</option></select>',
    ['fiction'],
  ],
])('reads %s', (_, html, declared) => {
  expect(read(html)).toEqual(declared);
});

it.each([
  ['a switch that is off', '<label><input type="checkbox"> 笔记含AI合成内容</label>'],
  ['a switch that says no', '<label><input type="radio" checked> 内容不含营销广告</label>'],
  ['a hidden form', '<div hidden><label><input type="checkbox" checked> AI合成</label></div>'],
  ['another switch', '<label><input type="checkbox" checked> 允许评论</label>'],
  [
    'words beside two switches',
    '<p>AI生成<i role="switch" aria-checked="true"></i><i role="switch" aria-checked="false"></i></p>',
  ],
  ['words in the draft', '<textarea>品牌合作，AI生成</textarea>'],
])('takes nothing from %s', (_, html) => {
  expect(read(html)).toEqual([]);
});

it('reads a form in a shadow root, and a list that shows its choice', () => {
  const root = document.createElement('wujie-app').attachShadow({ mode: 'open' });
  root.innerHTML = '<label><input type="checkbox" checked>内容由AI生成</label>';
  expect(declaredIn([document, root], factsOf('wechat-channels').declarations!)).toEqual(['ai']);
  expect(read('<div class="now">虚构演绎</div>', { ...SPEC, chosen: ['.now'] })).toEqual(['fiction']);
});

it.each(TABLE.flatMap(({ id, declarations }) => (declarations ? [[id, declarations] as const] : [])))(
  '%s: each of its words is heard on a switch, and no word is two declarations',
  (_, spec) => {
    for (const [is, words] of Object.entries(spec.words))
      for (const word of words ?? [])
        expect(read(`<label><input type="checkbox" checked>${word}</label>`, spec)).toEqual([is]);
  },
);

// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { compose } from '../../../entrypoints/content/fields/compose.ts';
import { fieldAt } from '../../../entrypoints/content/fields/eligible.ts';
import type { Field } from '../../../entrypoints/content/fields/field.ts';
import { roleOf } from '../../../entrypoints/content/fields/role.ts';

function place(html: string, width = 400, height = 40): HTMLElement {
  const place = document.createElement('div');
  place.innerHTML = html;
  document.body.append(place);
  for (const el of place.querySelectorAll('*'))
    Object.defineProperties(el, { offsetWidth: { value: width }, offsetHeight: { value: height } });
  return place.firstElementChild as HTMLElement;
}

it.each([
  ['<input placeholder="填写标题会有更多赞哦">', 'title'],
  ['<textarea placeholder="输入标题"></textarea>', 'title'],
  ['<input placeholder="添加标签">', 'tags'],
  ['<textarea placeholder="添加话题和描述"></textarea>', 'body'],
  ['<div contenteditable="true"><p data-placeholder="输入正文描述"></p></div>', 'body'],
  ['<input name="q">', null],
])('knows %s', (html, role) => {
  expect(roleOf(place(html), 'example.com')).toBe(role);
});

it('passes over a four-pixel scaffold and an unnamed short input', () => {
  expect(fieldAt(place('<input placeholder="填写标题">', 4), 'example.com')).toBeNull();
  expect(fieldAt(place('<input>', 200), 'example.com')).toBeNull();
});

it('takes the outermost editable from any node in it', () => {
  const root = place('<div contenteditable="true"><p><b>字</b></p></div>');
  expect(fieldAt(root.querySelector('b')!, 'example.com')?.el).toBe(root);
});

it('reads title, body, tags in this order, and the body last written in', () => {
  const field = (role: Field['role']): Field => ({
    el: document.createElement('div'),
    how: 'contenteditable',
    role,
  });
  const [tags, first, second, title] = [field('tags'), field('body'), field('body'), field('title')];
  const all = [tags, first, second, title];
  const written = new Map([[second, 1]]);
  expect([...compose(all, written, () => true)]).toEqual([
    ['title', title],
    ['body', second],
    ['tags', tags],
  ]);
  expect(compose(all, new Map(), () => true).get('body')).toBe(first);
  expect(compose(all, new Map(), (each) => each === second).get('body')).toBe(second);
});

// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { CANDIDATE, type Doubts, fieldAt } from '../../../entrypoints/content/fields/eligible.ts';
// Teaches the page code every platform, as the background does for the page's own.
import '../../../rules/platforms/index.ts';

afterEach(() => document.body.replaceChildren());

/** The first thing in the markup that could be written in, large enough to be a field. */
function candidate(html: string): HTMLElement {
  document.body.innerHTML = html;
  for (const el of document.body.querySelectorAll('*'))
    Object.defineProperties(el, {
      offsetWidth: { value: 480, configurable: true },
      offsetHeight: { value: 40, configurable: true },
    });
  return document.body.querySelector<HTMLElement>(CANDIDATE)!;
}

const read = (html: string, host = 'example.com', doubts?: Doubts) =>
  fieldAt(candidate(html), host, doubts) !== null;

it.each([
  ['a password', '<input type="password" placeholder="标题">'],
  ['a one-time code', '<input autocomplete="one-time-code" placeholder="标题">'],
  ['a code sent by message', '<input type="text" placeholder="输入短信验证码">'],
  ['a card number', '<input autocomplete="cc-number" placeholder="标题">'],
  ['a card number that only its label names', '<input aria-label="银行卡号">'],
  ['a number', '<input inputmode="numeric" placeholder="标题">'],
  ['a search field', '<input type="search" placeholder="标题">'],
  ['a search box of words', '<textarea placeholder="搜索你感兴趣的内容"></textarea>'],
  ['a box in a search form', '<div role="search"><input placeholder="标题"></div>'],
  ['a box with a search key', '<textarea enterkeyhint="search"></textarea>'],
  ['a box named q', '<textarea name="q"></textarea>'],
  ['a chat box', '<textarea placeholder="给客服发消息"></textarea>'],
  ['a chat box that is an editor', '<div contenteditable="true" data-placeholder="输入消息"></div>'],
  ['an assistant', '<textarea placeholder="Ask anything"></textarea>'],
  ['a locked field', '<textarea readonly></textarea>'],
  ['a field switched off', '<textarea disabled></textarea>'],
  ['CodeMirror 6', '<div class="cm-editor"><div class="cm-content" contenteditable="true"></div></div>'],
  ['CodeMirror 5', '<div class="CodeMirror"><textarea></textarea></div>'],
  ['Monaco', '<div class="monaco-editor"><textarea class="inputarea"></textarea></div>'],
  ['Ace', '<div class="ace_editor"><textarea class="ace_text-input"></textarea></div>'],
])('reads nothing in %s', (_, html) => {
  expect(read(html)).toBe(false);
});

it('never reads a field that was a password, not even shown in the clear', () => {
  const input = candidate('<input type="password" placeholder="标题">') as HTMLInputElement;
  fieldAt(input, 'example.com');
  input.type = 'text';
  expect(fieldAt(input, 'example.com')).toBeNull();
});

describe('a page that asks not to be read', () => {
  const MARKS = [
    'spellcheck="false"',
    'data-gramm="false"',
    'data-gramm_editor="false"',
    'data-enable-grammarly="false"',
    'data-lt-active="false"',
    'data-redline="false"',
  ];

  it.each(MARKS)('is heard: %s', (mark) => {
    expect(read(`<textarea ${mark}></textarea>`)).toBe(false);
    expect(read(`<section ${mark}><div contenteditable="true"></div></section>`)).toBe(false);
  });

  it.each(MARKS)('is read where the author says so: %s', (mark) => {
    const asked: string[] = [];
    const doubts = { asking: ({ tagName }: HTMLElement) => asked.push(tagName) > 0, small: () => {} };
    expect(read(`<textarea ${mark}></textarea>`, 'example.com', doubts)).toBe(true);
    expect(asked).toEqual(['TEXTAREA']);
    expect(read('<input type="password" data-gramm="false">', 'example.com', doubts)).toBe(false);
  });

  it.each([
    ['Quill 1', '<div class="ql-editor" data-gramm="false" contenteditable="true"></div>'],
    ['Draft', '<div class="public-DraftEditor-content" spellcheck="false" contenteditable="true"></div>'],
    ['ProseMirror', '<div class="ProseMirror" translate="no" contenteditable="true"></div>'],
  ])('is not what an editor sets on itself: %s', (_, html) => {
    expect(read(html)).toBe(true);
    expect(read(`<div data-gramm="false">${html}</div>`)).toBe(false);
  });

  it('is not asked about a field that a platform file names', () => {
    const html = '<textarea spellcheck="false" id="work-description-edit"></textarea>';
    expect(read(html)).toBe(false);
    const known = '<div id="work-description-edit" contenteditable="true" spellcheck="false"></div>';
    expect(read(known, 'cp.kuaishou.com')).toBe(true);
  });
});

it('tells of a field that only its size speaks against, for it may grow', () => {
  const small: Element[] = [];
  const el = candidate('<textarea></textarea>');
  Object.defineProperty(el, 'offsetWidth', { value: 0 });
  expect(fieldAt(el, 'example.com', { asking: () => false, small: (each) => small.push(each) })).toBeNull();
  expect(small).toEqual([el]);
});

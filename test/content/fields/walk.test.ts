// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { offsetOf, rangeOf } from '../../../entrypoints/content/fields/reading.ts';
import { walk } from '../../../entrypoints/content/fields/walk.ts';

function editable(html: string): HTMLElement {
  const el = document.createElement('div');
  el.contentEditable = 'true';
  el.innerHTML = html;
  document.body.append(el);
  return el;
}

const textOf = (html: string) => walk(editable(html)).text;

describe('reading an editor', () => {
  it.each([
    ['Quill and TipTap paragraphs', '<p>一</p><p>二</p>', '一\n二'],
    ['an empty paragraph between two', '<p>一</p><p><br></p><p>二</p>', '一\n\n二'],
    ['an empty Quill', '<p><br></p>', ''],
    ['an empty TipTap', '<p><br class="ProseMirror-trailingBreak"></p>', ''],
    ['a soft break', '<p>一<br>二</p>', '一\n二'],
    ['a break that only holds the last line open', '<p>一<br></p><p>二</p>', '一\n二'],
    ['a first line without a block', '一<div>二</div><div>三</div>', '一\n二\n三'],
    ['inline tags inside a word', '<p>全网<strong>最低</strong>价</p>', '全网最低价'],
    [
      'nested sections',
      '<section><p><span leaf="">一</span></p></section><section><p>二</p></section>',
      '一\n二',
    ],
    ['line ends of a template between blocks', '<p>一</p>\n  <p>二</p>\n', '一\n二'],
    [
      'a padding character that ends a line',
      '<div><span>一</span><span data-enter="true">\u200b</span></div>',
      '一',
    ],
    [
      'a line that only a padding character holds open',
      '<div>一</div><div><span data-enter="true">\u200b</span></div><div>二</div>',
      '一\n\n二',
    ],
    ['a carriage return at a line end', '<pre>一\r</pre><pre>二</pre>', '一\n二'],
  ])('%s', (_, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it('keeps a zero-width character inside a word: it may be a disguise', () => {
    expect(textOf('<p>最\u200b低价</p>')).toBe('最\u200b低价');
  });

  it('reads a topic as text and remembers that it is one piece', () => {
    const reading = walk(
      editable('<p>好物<a class="tiptap-topic" contenteditable="false">#最好[话题]#</a>推荐</p>'),
    );
    expect(reading.text).toBe('好物#最好[话题]#推荐');
    expect(reading.atoms).toEqual([{ start: 2, end: 10 }]);
  });
});

describe('from text to the DOM and back', () => {
  const html = '<p>\ufeff全网<em>最</em>低价</p><p><br></p><p>一<br>二</p>';

  it('gives each span of words a range with the same words', () => {
    const reading = walk(editable(html));
    for (let start = 0; start < reading.text.length; start += 1)
      for (let end = start + 1; end <= reading.text.length; end += 1) {
        const words = reading.text.slice(start, end).replaceAll('\n', '');
        if (words === '') continue;
        expect(rangeOf(reading, start, end)?.toString()).toBe(words);
      }
  });

  it('finds the offset of a range it gave', () => {
    const reading = walk(editable(html));
    const start = reading.text.indexOf('低价');
    const range = rangeOf(reading, start, start + 2)!;
    expect(offsetOf(reading, range.endContainer, range.endOffset)).toBe(start + 2);
    expect(offsetOf(reading, document.body, 0)).toBeNull();
  });

  it('gives no range once the words left the page', () => {
    const el = editable('<p>最低价</p>');
    const reading = walk(el);
    el.replaceChildren();
    expect(rangeOf(reading, 0, 3)).toBeNull();
  });

  it('gives no range where the editor shortened the words', () => {
    const el = editable('<p>最低价</p>');
    const reading = walk(el);
    (el.firstChild!.firstChild as Text).data = '最';
    expect(rangeOf(reading, 1, 3)).toBeNull();
  });
});

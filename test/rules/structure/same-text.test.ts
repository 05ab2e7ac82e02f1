import * as opencc from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { judge, totalOf } from './judge.ts';
import { POSTS, textOf } from './posts.ts';

// The same text in another dress must keep its number.

const traditional = opencc.Converter({ from: 'cn', to: 'tw' });

function wide(text: string): string {
  return [...text]
    .map((char) => (/[0-9A-Za-z]/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char))
    .join('');
}

const dresses: [string, (text: string) => string, number][] = [
  ['traditional characters', traditional, 1],
  ['full-width digits and letters', wide, 1],
  ['zero-width characters everywhere', (text) => [...text].join('\u200b'), 1],
  ['pinyin glosses', (text) => text.replaceAll('面', '面(miàn)').replaceAll('水', '水(shuǐ)'), 1],
  ['emoji after every sentence', (text) => text.replaceAll('。', '。✨'), 3],
  ['another brand', (text) => text.replaceAll('这款', '青禾牌这款'), 1],
];

describe.each(dresses)('%s', (_, dress, slack) => {
  it.each(POSTS)('$name', ({ lines, platform, kind }) => {
    const plain = totalOf(judge(textOf(lines), { platform, kind }));
    const dressed = totalOf(judge(dress(textOf(lines)), { platform, kind }));
    expect(Math.abs(dressed - plain)).toBeLessThanOrEqual(slack);
  });
});

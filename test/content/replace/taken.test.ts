import { expect, it } from 'vitest';
import { isTaken } from '../../../entrypoints/content/replace/taken.ts';

const BEFORE = '今天最好的面霜';
const span = { start: 2, end: 4, text: '最好' };

it.each([
  ['other words', '不错', '今天不错的面霜', true],
  ['other words, and the author typed on', '不错', '今天不错啦的面霜', true],
  ['nothing in their place', '', '今天的面霜', true],
  ['nothing in their place, and the author typed on', '', '今天真的面霜', true],
  ['the beginning of the same words', '最', '今天最的面霜', true],
  ['more words that begin the same', '最好不', '今天最好不的面霜', true],
  ['nothing: all is as it was', '不错', BEFORE, false],
  ['nothing, and the author typed on', '不错', '今天最好啦的面霜', false],
  ['nothing for a deletion', '', BEFORE, false],
  ['nothing for a deletion, and the author typed on', '', '今天最好啦的面霜', false],
  ['nothing for the beginning of the same words', '最', BEFORE, false],
  ['nothing for more words that begin the same', '最好不', BEFORE, false],
  ['a part of the words only', '不错', '今天不的面霜', false],
  ['the words at another place', '不错', '不错今天最好的面霜', false],
  ['the words, and lost what came behind', '不错', '今天不错', false],
])('an editor took %s', (_, words, now, taken) => {
  expect(isTaken(BEFORE, span, words, now)).toBe(taken);
});

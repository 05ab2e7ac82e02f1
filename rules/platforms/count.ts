import type { CountRule } from '../engine/platform.ts';

const HASHTAG = /[#＃][^\s#＃，。！？、；：,.!?;:"'()[\]（）【】《》]+/g;

/** How much of a limit a text takes, in the rule's own units. */
export function count(rule: CountRule, text: string): number {
  if (rule === 'utf16') return text.length;
  return rule === 'xhs-half' ? halves(text) : (text.match(HASHTAG)?.length ?? 0);
}

/** Xiaohongshu's title counter: two letters or digits are one, a Chinese character is one, most emoji are two. */
function halves(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) bytes += text.charCodeAt(at) > 127 ? 2 : 1;
  return Math.ceil(bytes / 2);
}

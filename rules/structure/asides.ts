import { isBreak, isSpace } from './chars.ts';

// What stands in a text without being said: hashtags and stage directions.

const BRACKETS: Record<string, string> = { '【': '】', '（': '）', '(': ')', '[': ']' };
const STAGE =
  '画面 镜头 字幕 动作 特写 转场 配音 旁白 音效 背景音 音乐 花字 贴片 切 出镜 主播 助播 场控 道具 BGM 停顿 秒 递 举'.split(
    ' ',
  );
const ASIDE_AT_MOST = 60;
const TAG_AT_MOST = 60;

/** Where the hashtag at `i` ends (`#词`, `#词#`, `#词[话题]#`), or -1. A bare # is none. */
export function tagEnd(text: string, i: number): number {
  if (text[i] !== '#' && text[i] !== '＃') return -1;
  let end = i + 1;
  while (
    end < text.length &&
    end - i < TAG_AT_MOST &&
    !isSpace(text.charCodeAt(end)) &&
    !isBreak(text.charCodeAt(end))
  ) {
    const char = text[end] as string;
    if (char === '#' || char === '＃') {
      if (closes(text, end)) end++;
      break;
    }
    if ('，。！？!?；'.includes(char)) break;
    end++;
  }
  return end > i + 1 ? end : -1;
}

/** The second # of `#词#` closes; in `#词#词` it opens the next. */
function closes(text: string, at: number): boolean {
  if (text[at - 1] === ']') return true;
  const next = text.charCodeAt(at + 1);
  return at + 1 >= text.length || isSpace(next) || isBreak(next);
}

/** Where the stage direction at `i` ends, or -1. In what is read aloud a bracket that opens a line is one. */
export function bracketEnd(text: string, i: number, spoken: boolean): number {
  const closer = BRACKETS[text[i] as string];
  if (closer === undefined) return -1;
  const ahead = text.slice(i + 1, i + ASIDE_AT_MOST);
  const length = ahead.indexOf(closer);
  if (length === -1) return -1;
  const end = i + 1 + length;
  const inside = ahead.slice(0, length);
  const staged = STAGE.some((word) => inside.startsWith(word) || inside.endsWith(word));
  return staged || (spoken && opensLine(text, i)) ? end + 1 : -1;
}

function opensLine(text: string, i: number): boolean {
  let at = i - 1;
  while (at >= 0 && isSpace(text.charCodeAt(at))) at--;
  return at < 0 || isBreak(text.charCodeAt(at));
}

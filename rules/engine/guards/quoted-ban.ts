import type { Guard, Place } from './guard.ts';
import { findFirst, findLast } from './guard.ts';

const BANS = [
  '禁止',
  '不得',
  '不能',
  '不可以',
  '不可',
  '不许',
  '不准',
  '严禁',
  '不要',
  '避免',
  '慎用',
  '禁用',
  '不允许',
  '别',
  '不应',
  '不让',
];
const SAYING = ['用', '使用', '出现', '说', '写', '宣称', '标注', '称', '宣传', '含有', '包含', '声称', '提'];
const VERDICTS = [
  '违禁词',
  '极限词',
  '绝对化用语',
  '敏感词',
  '禁用词',
  '违规词',
  '等违法',
  '不能用',
  '不能说',
  '不能写',
  '不可用',
  '被罚',
  '被处罚',
  '属于违法',
  '属违法',
  '涉嫌违法',
  '都违法',
  '都违规',
];
const TURNS = ['但', '可是', '不过', '却', '然而', '只好', '我偏', '才怪'];
const OPEN = '“"「『‘《';
const CLOSE = '”"」』’》';

/** Whether the hit stands between quotation marks. */
export function isQuoted({ before, after }: Place): boolean {
  const open = Math.max(...[...OPEN].map((mark) => before.lastIndexOf(mark)));
  const close = Math.max(
    ...[...CLOSE].filter((mark) => mark !== '"').map((mark) => before.lastIndexOf(mark)),
  );
  return open > close && [...CLOSE].some((mark) => after.includes(mark));
}

/** 不能说“最好”; “国家级”是违禁词: the sentence says that the words are barred. A turn after it (但…) undoes that. */
export const quotedBan: Guard = (place) => {
  const { before, after } = place;
  const verdict = findFirst(after, VERDICTS);
  const ban = findLast(before, BANS);
  const between = ban ? before.slice(ban.at + ban.word.length) : '';
  if (findFirst(between, TURNS)) return undefined;
  if (verdict && !findFirst(after.slice(0, after.indexOf(verdict)), TURNS) && (isQuoted(place) || ban)) {
    return verdict;
  }
  if (!ban) return undefined;
  const said = findFirst(between, SAYING);
  return said ? `${ban.word}${said}` : undefined;
};

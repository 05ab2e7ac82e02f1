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
/** Units between the ban and its verb: 不能再说. */
const BAN_REACH = 3;
/** Words in which 别 is no ban. */
const NO_BANS = [
  '特别',
  '分别',
  '区别',
  '级别',
  '类别',
  '个别',
  '别人',
  '别的',
  '别家',
  '告别',
  '性别',
  '差别',
];
/** Said to be kept from the reader's eye, so that the words themselves are meant. */
const SAYING = ['说', '写', '宣称', '标注', '宣传', '声称', '出现'];
/** These stand beside things as well as words (不要用别的), so they count only before a quotation. */
const USING = ['用', '使用', '称', '含有', '包含', '提'];
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
const COMMAS = ['，', ','];
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

/** The last ban before the hit; 特别 and 别人 are hidden first, at equal length. */
function banIn(before: string) {
  let plain = before;
  for (const word of NO_BANS) plain = plain.replaceAll(word, '＿'.repeat(word.length));
  return findLast(plain, BANS);
}

/** 不能说“最好”; “国家级”是违禁词: the sentence says that the words are barred. A turn after it (但…) undoes that. */
export const quotedBan: Guard = (place) => {
  const { before, after } = place;
  const verdict = findFirst(after, VERDICTS);
  const ban = banIn(before);
  const between = ban ? before.slice(ban.at + ban.word.length) : '';
  if (findFirst(between, TURNS)) return undefined;
  if (verdict && !findFirst(after.slice(0, after.indexOf(verdict)), TURNS) && (isQuoted(place) || ban)) {
    return verdict;
  }
  if (!ban) return undefined;
  const said = findFirst(between.slice(0, BAN_REACH + 2), SAYING);
  if (said && !findFirst(between, COMMAS)) return `${ban.word}${said}`;
  const used = isQuoted(place) ? findFirst(between, [...SAYING, ...USING]) : undefined;
  return used && `${ban.word}${used}`;
};

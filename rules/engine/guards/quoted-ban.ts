import type { Guard, GuardWords, Place } from './guard.ts';

/** Units between the ban and its verb: 不能再说. */
const BAN_REACH = 3;
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
function banIn(before: string, { noBans, bans }: GuardWords['quotedBan']) {
  let plain = before;
  for (const word of noBans.held(before)) plain = plain.replaceAll(word, '＿'.repeat(word.length));
  return bans.lastIn(plain);
}

/** 不能说“最好”; “国家级”是违禁词: the sentence says that the words are barred. A turn after it (但…) undoes that. */
export const quotedBan: Guard = (place, _, { quotedBan: words }) => {
  const { before, after } = place;
  const verdict = words.verdicts.in(after);
  const ban = banIn(before, words);
  if (!verdict && !ban) return undefined;
  const between = ban ? before.slice(ban.at + ban.word.length) : '';
  if (words.turns.in(between)) return undefined;
  if (verdict && !words.turns.in(after.slice(0, after.indexOf(verdict))) && (isQuoted(place) || ban)) {
    return verdict;
  }
  if (!ban) return undefined;
  const said = words.saying.in(between.slice(0, BAN_REACH + 2));
  if (said && !words.commas.in(between)) return `${ban.word}${said}`;
  const used = isQuoted(place) ? (words.saying.in(between) ?? words.using.in(between)) : undefined;
  return used && `${ban.word}${used}`;
};

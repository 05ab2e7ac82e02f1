import type { Guard, Place } from './guard.ts';
import { findFirst, findLast, listBefore } from './guard.ts';
import {
  ANY,
  BOASTS,
  DIRECT,
  DISOWNED,
  FALSE,
  INSTEAD,
  NO,
  NO_AFTER,
  OTHER_GOODS,
  SHORT,
  TURNS,
  WHATEVER,
} from './noes.ts';

/** Units between the no and the hit: 不是全网最好. */
const REACH = 6;
/** The same for what is disowned as a whole: 别信什么一个疗程就能根治. */
const FAR = 24;

/** 这不是最好的面霜, 不能治高血压、痛风, 别信三天根治: the words are denied where they are said. */
export const negated: Guard = (place) => {
  const { before, between, clauseAfter } = place;
  if (hasNothing(before) && clauseAfter.startsWith('不')) return undefined;
  return (
    noBefore(listBefore(place)) ??
    (between && noBefore(listBefore({ before: between }))) ??
    disbelieved(before) ??
    noAfter(place)
  );
};

/** 没有什么根治不了: two noes say yes. */
const hasNothing = (before: string): boolean =>
  listBefore({ before }).includes('没有什么') || listBefore({ before }).includes('没什么');

function noBefore(clause: string): string | undefined {
  if (findLast(clause, BOASTS)) return undefined;
  const short = SHORT.find((each) => clause.endsWith(each) && !clause.endsWith(`除${each}`));
  return (
    denied(clause, DISOWNED, FAR, TURNS) ??
    denied(clause, NO, REACH, INSTEAD) ??
    direct(clause) ??
    ofAny(clause) ??
    short
  );
}

function denied(
  clause: string,
  words: readonly string[],
  reach: number,
  turns: readonly string[],
): string | undefined {
  const no = findLast(clause, words);
  if (!no) return undefined;
  const between = clause.slice(no.at + no.word.length);
  const first = between.indexOf('、');
  const isNear = first < 0 ? between.length <= reach : first <= reach * 2;
  const isOther = findFirst(between, turns) || OTHER_GOODS.some((each) => between.startsWith(each));
  return isNear && !isOther ? no.word : undefined;
}

function direct(clause: string): string | undefined {
  const no = findLast(clause, DIRECT);
  const between = no && clause.slice(no.at + no.word.length);
  return between === '' || between?.endsWith('、') ? no!.word : undefined;
}

/** 不编造任何原价: any verb may stand between the no and any. 不吃任何药根治 goes on without the no. */
function ofAny(clause: string): string | undefined {
  const any = findLast(clause, ANY);
  if (!any) return undefined;
  const between = clause.slice(any.at + any.word.length);
  const verb = clause.slice(Math.max(0, any.at - REACH), any.at);
  const no = findLast(verb, SHORT);
  if (!no || findFirst(verb, [...INSTEAD, ...WHATEVER])) return undefined;
  const isRight = between === '' || FALSE.includes(between) || '的、'.includes(between.at(-1)!);
  return isRight ? `${no.word}…${any.word}` : undefined;
}

/** 别信商家的话，什么三天根治: what begins so goes on with what was disbelieved. */
function disbelieved(before: string): string | undefined {
  const clause = listBefore({ before });
  if (!ANY.some((each) => clause.startsWith(each))) return undefined;
  const earlier = before.slice(0, before.length - clause.length);
  return findLast(earlier, BOASTS) || findFirst(earlier, INSTEAD) ? undefined : findFirst(earlier, DISOWNED);
}

/** 根治是不可能的; 最好也没有我家好 goes on, and is none. */
function noAfter({ clauseAfter }: Place): string | undefined {
  const said = [...clauseAfter].filter((unit) => !QUOTES.includes(unit)).join('');
  return NO_AFTER.find((no) => said === no);
}

const QUOTES = '”"』」’ ';

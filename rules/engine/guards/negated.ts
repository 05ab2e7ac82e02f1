import { type Guard, type GuardWords, listBefore, type Place } from './guard.ts';
import type { WordList } from './word-list.ts';

type Noes = GuardWords['negated'];

/** Units between the no and the hit: 不是全网最好. */
const REACH = 6;
/** The same for what is disowned as a whole: 别信什么一个疗程就能根治. */
const FAR = 24;

/** 这不是最好的面霜, 不能治高血压、痛风, 别信三天根治: the words are denied where they are said. */
export const negated: Guard = (place, _, { negated: noes }) => {
  const { before, between, clauseAfter } = place;
  if (hasNothing(before) && clauseAfter.startsWith('不')) return undefined;
  return (
    noBefore(listBefore(place), noes) ??
    (between && noBefore(listBefore({ before: between }), noes)) ??
    disbelieved(before, noes) ??
    noAfter(place, noes)
  );
};

/** 没有什么根治不了: two noes say yes. */
const hasNothing = (before: string): boolean =>
  listBefore({ before }).includes('没有什么') || listBefore({ before }).includes('没什么');

function noBefore(clause: string, noes: Noes): string | undefined {
  if (noes.boasts.in(clause)) return undefined;
  const short = noes.short.all.find((each) => clause.endsWith(each) && !clause.endsWith(`除${each}`));
  return (
    denied(clause, noes.disowned, FAR, noes.turns, noes) ??
    denied(clause, noes.no, REACH, noes.instead, noes) ??
    direct(clause, noes) ??
    ofAny(clause, noes) ??
    short
  );
}

function denied(
  clause: string,
  words: WordList,
  reach: number,
  turns: WordList,
  { otherGoods }: Noes,
): string | undefined {
  const no = words.lastIn(clause);
  if (!no) return undefined;
  const between = clause.slice(no.at + no.word.length);
  const first = between.indexOf('、');
  const isNear = first < 0 ? between.length <= reach : first <= reach * 2;
  const isOther = turns.in(between) || otherGoods.beginning(between);
  return isNear && !isOther ? no.word : undefined;
}

function direct(clause: string, noes: Noes): string | undefined {
  const no = noes.direct.lastIn(clause);
  const between = no && clause.slice(no.at + no.word.length);
  return between === '' || between?.endsWith('、') ? no!.word : undefined;
}

/** 不编造任何原价: any verb may stand between the no and any. 不吃任何药根治 goes on without the no. */
function ofAny(clause: string, noes: Noes): string | undefined {
  const any = noes.any.lastIn(clause);
  if (!any) return undefined;
  const between = clause.slice(any.at + any.word.length);
  const verb = clause.slice(Math.max(0, any.at - REACH), any.at);
  const no = noes.short.lastIn(verb);
  if (!no || noes.instead.in(verb) || noes.whatever.in(verb)) return undefined;
  const isRight = between === '' || noes.false.has(between) || '的、'.includes(between.at(-1)!);
  return isRight ? `${no.word}…${any.word}` : undefined;
}

/** 别信商家的话，什么三天根治: what begins so goes on with what was disbelieved. */
function disbelieved(before: string, noes: Noes): string | undefined {
  const clause = listBefore({ before });
  if (!noes.any.beginning(clause)) return undefined;
  const earlier = before.slice(0, before.length - clause.length);
  return noes.boasts.in(earlier) || noes.instead.in(earlier) ? undefined : noes.disowned.in(earlier);
}

/** 根治是不可能的; 最好也没有我家好 goes on, and is none. */
function noAfter({ clauseAfter }: Place, { noAfter: all }: Noes): string | undefined {
  const said = [...clauseAfter].filter((unit) => !QUOTES.includes(unit)).join('');
  return all.has(said) ? said : undefined;
}

const QUOTES = '”"』」’ ';

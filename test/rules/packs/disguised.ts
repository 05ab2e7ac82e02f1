import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import { PICTURES } from '../../../rules/format/disguises/emoji.ts';
import { PARTS } from '../../../rules/format/disguises/parts.ts';
import { alike } from '../../../rules/format/disguises/sounds.ts';

// How an author disguises the character at one place of a claim; undefined where the technique has no way.

export type Technique = (claim: readonly string[], at: number) => string | undefined;

const isHan = (each: string | undefined): each is string =>
  each !== undefined && /^\p{Script=Han}$/u.test(each);
const put = (claim: readonly string[], at: number, by: string | undefined) =>
  by === undefined || !isHan(claim[at]) ? undefined : claim.with(at, by).join('');
const between =
  (mark: string): Technique =>
  (claim, at) =>
    isHan(claim[at]) && isHan(claim[at + 1]) ? put(claim, at, claim[at] + mark) : undefined;
const read = (each: string, toneType: 'none' | 'symbol') => pinyin(each, { toneType });
const toTraditional = Converter({ from: 'cn', to: 't' });

export const TECHNIQUES: Record<string, Technique> = {
  'zero-width': between('\u200b'),
  separator: between('·'),
  traditional: (claim, at) => {
    const other = isHan(claim[at]) ? toTraditional(claim[at]) : undefined;
    return other === claim[at] ? undefined : put(claim, at, other);
  },
  pinyin: (claim, at) => put(claim, at, claim[at] && read(claim[at], 'none')),
  'pinyin with tones': (claim, at) => put(claim, at, claim[at] && read(claim[at], 'symbol')),
  homophone: (claim, at) => put(claim, at, stand(claim, at, 'homophone')),
  'look-alike': (claim, at) => put(claim, at, stand(claim, at, 'look-alike')),
  emoji: (claim, at) => put(claim, at, PICTURES.get(claim[at]!)?.[0]),
  split: (claim, at) => put(claim, at, PARTS.get(claim[at]!)),
  repeat: (claim, at) => put(claim, at, claim[at]! + claim[at]!),
  gloss: (claim, at) =>
    isHan(claim[at]) ? put(claim, at, `${claim[at]}(${read(claim[at], 'symbol')})`) : undefined,
};

const stand = (claim: readonly string[], at: number, disguise: string) =>
  alike(claim[at]!, claim.join('')).find((each) => each.disguise === disguise)?.character;

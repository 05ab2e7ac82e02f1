import { DROP, LINE, SKIP, STOP } from './classes.ts';
import { TRADITIONAL } from './traditional.ts';

// Compile side only: how one code point folds. The result travels inside each compiled buffer, so a page
// folds by table and never by the Unicode version of its own browser.

const DROPPED = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]$/u;
const SEPARATOR = /^[\p{Z}\p{P}\p{S}\t]$/u;
const MARKS = /[\p{Mn}\p{Me}]/gu;
/** They mean something beside a word (100%, 30°, +V, ¥99), so no match skips them. */
const MEANT = /^[%‰°+\p{Sc}]$/u;
const BREAKS = '\n\v\f\u0085\u2028\u2029';
const STOPS = '。!?｡';
/** Letters by class, separators by use. */
const STROKES = '丨丶丿ㆍ';

/** Emoji that are read aloud as words. */
const READINGS: [string, string][] = [
  ['🔝', '顶'],
  ['🥇', '第一'],
  ['💯', '100%'],
  ['➕', '加'],
  ['🐧', '企鹅'],
  ['🍠', '红薯'],
  ['🍑', '桃'],
  ['🔗', '链接'],
  ['🩸', '血'],
  ['🛰', '卫星'],
  ['🀄', '中'],
  ['🐟', '鱼'],
  ['🍬', '糖'],
  ['💊', '药'],
  // The crab stands for 癌 by way of the sound word 岩.
  ['🦀', '岩'],
  ['🟢', '绿'],
  ['🟠', '橙'],
  ['🟡', '黄'],
  ['🐶', '狗'],
  ['🐱', '猫'],
  ['📕', '红书'],
  ['✉', '信'],
  ['🔍', '搜'],
  ['🔎', '搜'],
];

/** Circled digits and letters that Unicode gives no compatibility mapping. */
function* circled(): Generator<[number, string]> {
  for (const from of [0x2776, 0x2780, 0x278a, 0x24f5]) {
    for (let n = 0; n < 10; n++) yield [from + n, String(n + 1)];
  }
  for (let n = 11; n <= 20; n++) yield [0x24eb + n - 11, String(n)];
  yield [0x24ff, '0'];
  for (const from of [0x1f150, 0x1f170]) {
    for (let n = 0; n < 26; n++) yield [from + n, String.fromCharCode(97 + n)];
  }
}

const readNamed = (): Map<string, string> =>
  new Map([
    ...READINGS,
    ...[...circled()].map(([code, reading]): [string, string] => [String.fromCodePoint(code), reading]),
  ]);

function readTraditional(): Map<string, string> {
  const points = [...TRADITIONAL];
  const map = new Map<string, string>();
  for (let at = 0; at + 1 < points.length; at += 2) map.set(points[at]!, points[at + 1]!);
  // 薴 is written 苧, and a 苧 of old 苎: what is folded must not fold again.
  for (const [from, to] of map) map.set(from, map.get(to) ?? to);
  return map;
}

// Read when first asked for: a page that only loads compiled packs then leaves this module out.
let traditional: Map<string, string> | undefined;
let named: Map<string, string> | undefined;

const lettersOf = (character: string): string =>
  (named?.get(character) ?? character.normalize('NFKC'))
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC');

function classOf(character: string): number | undefined {
  if (BREAKS.includes(character)) return LINE;
  if (DROPPED.test(character)) return character === '\t' ? SKIP : DROP;
  if (STOPS.includes(character)) return STOP;
  if (STROKES.includes(character)) return SKIP;
  if (SEPARATOR.test(character) && !MEANT.test(character)) return SKIP;
  return undefined;
}

/**
 * What one code point folds to: its letters (㈠ gives 一: brackets go where letters stay), or a class.
 * The class is taken after folding, so U+3000 and U+0020 are one separator.
 */
export function foldCharacter(character: string): string | number {
  traditional ??= readTraditional();
  named ??= readNamed();
  const direct = classOf(character);
  if (direct === DROP || direct === LINE) return direct;
  if (direct !== undefined && !named.has(character) && character.normalize('NFKC') === character)
    return direct;
  let letters = '';
  let separator = SKIP;
  let parts = 0;
  for (const each of lettersOf(character)) {
    const kind = classOf(each);
    if (kind === undefined) letters += traditional.get(each) ?? each;
    else if (kind === STOP) separator = STOP;
    if (each === '⁄') return character;
    parts++;
  }
  if (letters) return letters;
  return parts ? separator : DROP;
}

import { DROP, LOW, SKIP } from './classes.ts';

/** One folding as it travels in a compiled buffer. Keys and ranges ascend. */
export interface ProfileData {
  /** unit, what it folds to (a unit or a class); a unit that is not named stays itself. */
  pairs: Uint16Array;
  /** Code points that fold to other than one unit, and astral ones that fold at all. */
  expandKeys: Uint32Array;
  /** Where each key's units begin in `expandUnits`; one longer than the keys. */
  expandAt: Uint32Array;
  expandUnits: Uint16Array;
  /** Astral ranges that are no letters: from, to (included), class. */
  astral: Uint32Array;
}

/** A folding ready to use. */
export interface Profile extends ProfileData {
  /** 65,536 entries: a unit, or a class of classes.ts. */
  table: Uint16Array;
}

export function openProfile(data: ProfileData): Profile {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) table[unit] = unit;
  const { pairs } = data;
  for (let at = 0; at + 1 < pairs.length; at += 2) table[pairs[at]!] = pairs[at + 1]!;
  return { ...data, table };
}

/** Whether the sections can be used without running out of bounds. */
export function isSound({ pairs, expandKeys, expandAt, expandUnits, astral }: ProfileData): boolean {
  if (pairs.length % 2 || astral.length % 3) return false;
  if (expandAt.length !== expandKeys.length + 1 || expandAt[0] !== 0) return false;
  for (let n = 0; n < expandKeys.length; n++) {
    if (n && expandKeys[n]! <= expandKeys[n - 1]!) return false;
    if (expandAt[n + 1]! <= expandAt[n]!) return false;
  }
  if (expandAt[expandKeys.length] !== expandUnits.length) return false;
  for (let n = 0; n < astral.length; n += 3) {
    if (astral[n]! > astral[n + 1]! || (n && astral[n]! <= astral[n - 2]!)) return false;
    if (astral[n + 2] !== DROP && astral[n + 2] !== SKIP) return false;
  }
  for (let n = 1; n < pairs.length; n += 2) {
    const to = pairs[n]!;
    if (to > LOW && to <= 0xdfff) return false;
  }
  return true;
}

/** Index of a code point among the expansions, or -1. */
export function expansionOf({ expandKeys }: ProfileData, code: number): number {
  let low = 0;
  let high = expandKeys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const key = expandKeys[middle]!;
    if (key === code) return middle;
    if (key < code) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Class of an astral code point that has no expansion, or 0 when it is a letter. */
export function astralClass({ astral }: ProfileData, code: number): number {
  let low = 0;
  let high = astral.length / 3 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (astral[middle * 3 + 1]! < code) low = middle + 1;
    else if (astral[middle * 3]! > code) high = middle - 1;
    else return astral[middle * 3 + 2]!;
  }
  return 0;
}

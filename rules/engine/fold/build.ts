import { foldCharacter } from './characters.ts';
import { DROP, EXPAND, HIGH, LOW, SKIP } from './classes.ts';
import type { ProfileData } from './profile.ts';
import { TRADITIONAL } from './traditional.ts';

// Compile side only: asks `foldCharacter` about every code point once and packs the answers.

const STRIDE = 3;
let built: ProfileData | undefined;

/** The folding of this build, as the sections that a compiled buffer carries. */
export function buildProfile(): ProfileData {
  built ??= build();
  return built;
}

function build(): ProfileData {
  const pairs: number[] = [];
  const expansions = new Map<number, string>();
  const ranges: number[] = [];
  for (let unit = 0; unit < 0x10000; unit++) {
    const to = unitClass(unit, expansions);
    if (to !== unit) pairs.push(unit, to);
  }
  for (const code of astralCodes()) {
    const character = String.fromCodePoint(code);
    const folded = foldCharacter(character);
    if (typeof folded === 'number') extend(ranges, code, folded);
    else if (folded !== character) expansions.set(code, folded);
  }
  extend(ranges, 0xe0000, DROP, 0xe0fff);
  return { pairs: Uint16Array.from(pairs), astral: Uint32Array.from(ranges), ...pack(expansions) };
}

function unitClass(unit: number, expansions: Map<number, string>): number {
  if (unit >= 0xd800 && unit <= 0xdbff) return HIGH;
  if (unit >= 0xdc00 && unit <= 0xdfff) return LOW;
  const folded = foldCharacter(String.fromCharCode(unit));
  if (typeof folded === 'number') return folded;
  if (folded.length === 1) return folded.charCodeAt(0);
  expansions.set(unit, folded);
  return EXPAND;
}

/** Planes where something folds: symbols and emoji, compatibility ideographs, traditional characters. */
function* astralCodes(): Generator<number> {
  for (let code = 0x10000; code < 0x20000; code++) yield code;
  const others = new Set<number>();
  for (let code = 0x2f800; code < 0x2fa20; code++) others.add(code);
  for (const each of TRADITIONAL) if (each.length === 2) others.add(each.codePointAt(0)!);
  yield* [...others].sort((a, b) => a - b);
}

function extend(ranges: number[], from: number, kind: number, to = from): void {
  const last = ranges.length - STRIDE;
  if (last >= 0 && ranges[last + 1] === from - 1 && ranges[last + 2] === kind) ranges[last + 1] = to;
  else ranges.push(from, to, kind === DROP ? DROP : SKIP);
}

function pack(expansions: Map<number, string>) {
  const keys = [...expansions.keys()].sort((a, b) => a - b);
  const at = [0];
  const units: number[] = [];
  for (const key of keys) {
    for (const unit of expansions.get(key)!.split('')) units.push(unit.charCodeAt(0));
    at.push(units.length);
  }
  return {
    expandKeys: Uint32Array.from(keys),
    expandAt: Uint32Array.from(at),
    expandUnits: Uint16Array.from(units),
  };
}

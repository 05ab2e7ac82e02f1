import { isClass } from '../../fold/classes.ts';
import type { Profile } from '../../fold/profile.ts';
import { ACCOUNT_BEGINS, ACCOUNT_SECONDS, SCAN_SIGNS } from './accounts.ts';
import { DIGIT_UNITS } from './digits.ts';
import { ADDRESS_SIGNS, CODE_SIGNS } from './links.ts';

// A contact shows itself by single units. Most lines of a draft have none of them and are read no further.

export const DIGIT = 1;
/** Begins a word for an account. */
export const ACCOUNT = 2;
export const QR = 4;
export const ADDRESS = 8;
export const CODE = 16;
/** The second unit of a word for an account; it says something after a first. */
export const ACCOUNT_GOES_ON = 32;

const SIGNS = new Uint8Array(0x10000);
const KINDS: readonly (readonly [number, Iterable<string>])[] = [
  [DIGIT, DIGIT_UNITS],
  [ACCOUNT, ACCOUNT_BEGINS],
  [QR, SCAN_SIGNS],
  [ADDRESS, ADDRESS_SIGNS],
  [CODE, CODE_SIGNS],
  [ACCOUNT_GOES_ON, ACCOUNT_SECONDS],
];
for (const [kind, units] of KINDS) for (const unit of units) SIGNS[unit.charCodeAt(0)]! |= kind;

/** What a unit may belong to, once it is folded in place. */
export function signOf(unit: number, { table }: Profile): number {
  const to = table[unit]!;
  return SIGNS[isClass(to) ? unit : to]!;
}

// A set of hashed units and pairs of units, of the text that was asked about last: guards ask for many words of one.

const BITS = 11;
const SPREAD = 0x9e3779b1;

/** The sign of a pair of units; a unit alone follows a 0. */
export const signOf = (first: number, second: number): number =>
  Math.imul(Math.imul(first, 31) + second, SPREAD) >>> (32 - BITS);

const shown = new Uint8Array(2 ** BITS);
let last = '';

/** 1 at the signs that a text shows; a text lacks what lacks its sign. Holds until the next text. */
export function signsOf(text: string): Uint8Array {
  if (text === last) return shown;
  last = text;
  shown.fill(0);
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    shown[signOf(0, unit)] = 1;
    shown[signOf(before, unit)] = 1;
    before = unit;
  }
  return shown;
}

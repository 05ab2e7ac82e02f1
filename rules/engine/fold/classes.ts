// What a UTF-16 unit is to the matcher. The fold table holds either the unit it folds to, or one of
// these classes; they borrow surrogate values, which no folded unit has.

/** Always dropped: zero-width, combining marks, variation selectors, controls, soft hyphen. */
export const DROP = 0xd800;
/** A separator: may stand between two characters of a match. */
export const SKIP = 0xd801;
/** A line break: a separator of which only one may stand in a row. */
export const LINE = 0xd802;
/** 。！？: a separator that is a wall when a line break follows. */
export const STOP = 0xd803;
/** Folds to more than one unit; looked up by code point. */
export const EXPAND = 0xd804;
/** First half of a surrogate pair; looked up by code point. */
export const HIGH = 0xd805;
/** Second half; alone it is a separator, like half an emoji. */
export const LOW = 0xd806;

export const isClass = (value: number): boolean => value >= DROP && value <= LOW;

/** Unified ideographs, and the surrogates of planes 2 and 3. */
export function isHan(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xd840 && unit <= 0xd8bf)
  );
}

import { MAX_PART_UNITS } from '../engine/limits.ts';

/** What a draft may bring. Characters are UTF-16 units. A part longer than the engine reads is refused, not half read. */
export const LIMITS = {
  parts: 500,
  partText: MAX_PART_UNITS,
  list: 200,
  /** A number, a name, an issuer. */
  shortText: 300,
  /** A note, an approved text. */
  longText: 20_000,
} as const;

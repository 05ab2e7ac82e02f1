/** What a draft may bring. Characters are UTF-16 units. The part cap leaves room above the engine's own reach. */
export const LIMITS = {
  parts: 500,
  partText: 2_000_000,
  list: 200,
  /** A number, a name, an issuer. */
  shortText: 300,
  /** A note, an approved text. */
  longText: 20_000,
} as const;

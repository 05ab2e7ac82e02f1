import type { Role, ScoreParts } from './result.ts';

// Every number the score is made of. docs/SCORING.md explains them and a test holds the two together.

/** Most points each part can give; together 100. */
export const CEILINGS: ScoreParts = {
  value: 20,
  benefit: 20,
  action: 20,
  order: 15,
  balance: 8,
  clarity: 9,
  platform: 8,
};

/** Caps on the total and what an advice costs. The tiers are a contract with reviewers and the publish guard. */
export const GATE = { block: 39, doubt: 59, advise: 2, adviseAtMost: 6 } as const;

/** Below these there is nothing to judge and no number is given. */
export const ENOUGH = { chars: 30, sentences: 2, hanShare: 0.5, coverage: 0.2 } as const;

/** How a sentence gets its role. */
export const ROLES = {
  /** A further hit of the same family adds this share of its weight, twice at most. */
  again: 0.35,
  againAtMost: 2,
  ceiling: 5,
  /** What a sentence must clear to be more than `other`. */
  bar: 0.4,
  /** Weak on purpose: one cue of 1.1 beats the position. */
  position: 0.6,
  positionInCycles: 0.25,
  transition: 0.6,
  /** A sentence without any cue goes with a speaking one this near, else it is `other`. */
  reach: 2,
} as const;

/** From one role to the next; missing pairs are 0. In a live script asking and then explaining again is normal. */
export const TRANSITIONS: Partial<Record<Role, Partial<Record<Role, number>>>> = {
  value: { value: 0.25, benefit: 0.15, action: -0.4 },
  benefit: { value: -0.5, benefit: 0.35, action: 0.15 },
  action: { value: -0.9, benefit: -0.6, action: 0.3 },
};
export const CYCLE_TRANSITIONS: Partial<Record<Role, Partial<Record<Role, number>>>> = {
  ...TRANSITIONS,
  action: { value: -0.1, benefit: -0.2, action: 0.3 },
};

/** Value, benefit, action = presence × how much is said + variety × in how many ways. */
export const CONTENT = {
  presence: 0.6,
  variety: 0.4,
  /** Evidence at which presence reaches 63 %. */
  scale: { value: 2.6, benefit: 3.4, action: 2 },
  /** Families for full variety. */
  families: { value: 3, benefit: 3, action: 2 },
  perSentence: 4.2,
  /** Shorter sentences than this count in proportion. */
  shortSentence: 6,
  stuffed: 0.25,
  /** A sentence is a list of cue words when they fill more than this share of it. */
  stuffedShare: 0.85,
  stuffedFrom: 8,
  hollowValue: 0.6,
  hardSellValue: 0.7,
  noProduct: 0.6,
  specDump: 0.7,
  noEntry: 0.75,
} as const;

export const ORDER = {
  pairs: 0.75,
  first: 0.125,
  last: 0.125,
  valueAction: 1.5,
  /** By number of roles with something to show. */
  coverage: [0, 0, 0.6, 1],
  /** Evidence a sentence needs before its place counts. */
  bar: 0.9,
  /** Cues in a sentence filled with nothing else that make it a list. */
  listFrom: 6,
  earlyPart: 0.4,
  earlyAction: 0.25,
} as const;

export const CLARITY = {
  longSentence: 40,
  long: 0.6,
  wall: 0.25,
  calls: 3,
  call: 0.2,
  conflict: 0.2,
  exclaims: 1.2,
  exclaim: 0.2,
  emojiEvery: 12,
  emoji: 0.2,
} as const;

/** Shares of the platform part. Outside a window it falls to nothing over half the window's edge. */
export const FIT = { length: 0.625, title: 0.1875, tags: 0.1875, fallOff: 0.5 } as const;

/** Syllables a second without pauses, and pauses in seconds. Sources: docs/SCORING.md. */
export const SPEECH = {
  pace: 5.2,
  livePace: 5.6,
  slow: 4.8 / 5.2,
  fast: 6 / 5.2,
  comma: 0.15,
  stop: 0.3,
} as const;

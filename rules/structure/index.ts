// The facade others rely on (names and shapes are a contract: add, never rename).

export { ALTERNATIVES, type Alternative, contextAs } from './alternatives.ts';
export { FAMILIES } from './cues/index.ts';
export { REASONS, type Reason } from './enough.ts';
export { compileCues, takeCues } from './lexicon.ts';
export { PROFILES, type Profile, profileFor, withPace } from './profiles.ts';
export type * from './result.ts';
export { type Beside, score } from './score.ts';
export { segmentsOf } from './segments.ts';
export { areStale, type Day, rulesDay } from './stale.ts';

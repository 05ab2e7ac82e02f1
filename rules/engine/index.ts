// The facade others rely on (names and shapes are a contract: add, never rename).

export type * from './draft.ts';
export { completeContext, draftOf } from './draft.ts';
export type * from './finding.ts';
export type * from './rule.ts';

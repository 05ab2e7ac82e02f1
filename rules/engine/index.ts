// The facade others rely on (names and shapes are a contract: add, never rename).

export type * from './draft.ts';
export { completeContext, draftOf } from './draft.ts';
export type * from './finding.ts';
export { GUARD_IDS } from './guards/index.ts';
export { check } from './judge/check.ts';
export { NoSuchPlace, type OpenDraft, openDraft } from './judge/open.ts';
export { compileTerms } from './matcher/compile.ts';
export { DamagedBuffer, TooManyTerms, WrongVersion } from './matcher/errors.ts';
export { loadMatcher, type Matcher } from './matcher/load.ts';
export { OtherFolding, RepeatedRule, UnknownGuard } from './pack/errors.ts';
export { loadPack } from './pack/load.ts';
export { loadBundle } from './pack/load-bundle.ts';
export type { Pack } from './pack/pack.ts';
export { writePack } from './pack/write.ts';
export { writeBundle } from './pack/write-bundle.ts';
export type * from './rule.ts';

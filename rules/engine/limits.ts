// Every limit of the engine, with its unit. A limit is a promise to the page: nothing typed can hang it.

/** UTF-16 units of one part that are read; what lies beyond is not checked. */
export const MAX_PART_UNITS = 1_000_000;
/** Separators in a row that a match may span. */
export const MAX_SKIPS = 8;
/** Line breaks in a row that a match may span; two in a row are an empty line, which is a wall. */
export const MAX_LINE_BREAKS = 1;
/** Hits of one scan; the scan stops there. 12 bytes each. */
export const MAX_HITS = 1_000_000;
/** Findings of one part, in reading order; the author has enough to do before the rest matters. */
export const MAX_FINDINGS = 2_000;
/** Hits of one part that guards and overlaps are worked out for, after allowed phrases are out. */
export const MAX_CANDIDATES = 20_000;
/** Runs of marks that one rule of limits points at in a draft. */
export const MAX_LIMIT_HITS = 20;
/** Cleared hits of one part that are kept for explaining. */
export const MAX_SUPPRESSED = 2_000;
/** UTF-16 units that are looked at on each side of a hit for its clause or sentence. */
export const MAX_CLAUSE_REACH = 120;
/** UTF-16 units of each part that the context (industry, selling) is detected from. */
export const MAX_CONTEXT_UNITS = 20_000;
/** Bytes of a compiled pack or term list. */
export const MAX_PACK_BYTES = 64 * 1024 * 1024;
/** Terms of one compiled list. */
export const MAX_TERMS = 1_000_000;
/** UTF-16 units of all terms of one list together. */
export const MAX_TERM_UNITS = 8_000_000;
/** Keys of findings that are remembered; then all are forgotten at once. */
export const MAX_KNOWN_KEYS = 4_000;
/** Sentences of each rule for which its guards' verdict is remembered; then that rule's are forgotten at once. */
export const MAX_KNOWN_VERDICTS = 300;
/** Sentences whose cues are remembered; then all are forgotten at once. */
export const MAX_KNOWN_SENTENCES = 2_000;
/** Contexts of drafts for which it is remembered which rules speak; then all are forgotten at once. */
export const MAX_KNOWN_CONTEXTS = 64;
/** Other ways of writing one term that a pack carries, the surest first. */
export const MAX_VARIANTS_PER_TERM = 64;
/** Other ways of writing all terms of one pack. About 100 bytes each; more make every page wait for them. */
export const MAX_VARIANTS_PER_PACK = 8_000;
/** UTF-16 units of the longest ordinary word that a stand-in is looked for in. */
export const MAX_ORDINARY_REACH = 4;

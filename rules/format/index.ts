// The facade others rely on (names and shapes are a contract: add, never rename).

export { type Compiled, compilePack, type SourceFile } from './compile.ts';
export { DraftRefused, readContext, readDraft, readProductCard } from './draft-schema.ts';
export { type Law, type Laws, lawsSchema } from './laws-schema.ts';
export { compilePlatforms } from './platforms.ts';
export { type LawTitles, readLaws } from './read-laws.ts';
export { PackError, type PackProblem, type PackReport, showProblem } from './report.ts';
export { readTable, ruleOf, type TableRow } from './table.ts';

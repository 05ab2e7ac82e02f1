import type { Severity } from '../../rules/engine/finding.ts';

/** One line of a lead's table. All cells are text as typed; `id` is given once and never again to another line. */
export interface LeadRow {
  id: string;
  /** Words, parted by 、 or a comma. */
  words: string;
  /** A platform's id; '' is everywhere. */
  platform: string;
  severity: Severity;
  message: string;
  question: string;
  /** Directions, parted by ；. */
  suggestion: string;
  /** A sentence in which it must be found; '' makes one of the first word. */
  flag: string;
  /** A sentence that must pass. */
  pass: string;
}

export type Cell = Exclude<keyof LeadRow, 'id'>;

export const CELLS: readonly Cell[] = [
  'words',
  'platform',
  'severity',
  'message',
  'question',
  'suggestion',
  'flag',
  'pass',
];

/** What a line has against it: a code of public/_locales and what is filled in. */
export interface RowNote {
  row: string;
  code: string;
  params: string[];
  /** It keeps the pack from being published. */
  stops: boolean;
}

const split = (cell: string, marks: RegExp): string[] => [
  ...new Set(
    cell
      .split(marks)
      .map((each) => each.trim())
      .filter(Boolean),
  ),
];

/** Names of the shop that hold one of these words, without being it: those names pass. */
export function namesHolding(words: readonly string[], ownNames: string): string[] {
  const held = (name: string, word: string) =>
    name !== word && name.toLowerCase().includes(word.toLowerCase());
  return split(ownNames, /[、,，\n]/).filter((name) => words.some((word) => held(name, word)));
}

export const wordsOf = ({ words }: Pick<LeadRow, 'words'>): string[] => split(words, /[、,，\n]/);
export const directionsOf = ({ suggestion }: Pick<LeadRow, 'suggestion'>): string[] =>
  split(suggestion, /[；;\n]/);

// What a mark ends. One look-up a unit, where a string of marks would be searched.

/** Ends a clause. */
export const CLAUSE = 1;
/** Ends a sentence; commas and colons do not. */
export const SENTENCE = 2;
/** Like CLAUSE, but 、 does not end it: what is listed together is said together. */
export const LIST = 4;
/** No cue, price or year holds one. */
export const CUT = 8;
/** Ends a sentence in any script: judge/walls.ts. */
export const WALL = 16;

export const LINE_ENDS = '\n\r\u2028\u2029';
const SENTENCE_ENDS = `。！？!?；;${LINE_ENDS}`;
const KINDS: readonly (readonly [bit: number, marks: string])[] = [
  [CLAUSE, `${SENTENCE_ENDS}，,：:、…`],
  [SENTENCE, SENTENCE_ENDS],
  [LIST, `${SENTENCE_ENDS}，,：:…`],
  [CUT, `。！？!?；${LINE_ENDS}`],
  [WALL, `。！？；${LINE_ENDS}`],
];

const ENDS = new Uint8Array(0x10000);
for (const [bit, marks] of KINDS) for (const mark of marks) ENDS[mark.charCodeAt(0)]! |= bit;

/** Whether a UTF-16 unit is a mark of one of these kinds. */
export const isMark = (unit: number, kinds: number): boolean => (ENDS[unit]! & kinds) !== 0;

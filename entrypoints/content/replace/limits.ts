/** ms for a selection change to reach an editor's model: measured over nine editors, 0 fails on Draft. */
export const SELECTION_WAIT = 60;
/** ms between looks at whether the editor took a replacement, first look at once. */
export const READ_BACK = [0, 60, 120] as const;

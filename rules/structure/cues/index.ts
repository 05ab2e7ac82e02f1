import { ACTION } from './action.ts';
import { BENEFIT } from './benefit.ts';
import type { Family } from './family.ts';
import { OTHER } from './other.ts';
import { VALUE } from './value.ts';

export { NEGATIONS } from './action.ts';
export type { Cue, Family } from './family.ts';

export const FAMILIES: readonly Family[] = [...VALUE, ...BENEFIT, ...ACTION, ...OTHER];

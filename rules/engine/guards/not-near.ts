import type { Guard } from './guard.ts';
import { near } from './near.ts';

/** Words shown of those that are missing. */
const SHOWN = 3;

/** None of the rule's words stands in the hit's sentence: without them the hit says something else. */
export const notNear: Guard = (place, own) => {
  if (!own.words.length || near(place, own) !== undefined) return undefined;
  return `- ${own.words.slice(0, SHOWN).join(' ')}`;
};

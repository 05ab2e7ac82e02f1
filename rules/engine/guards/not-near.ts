import type { Guard } from './guard.ts';
import { near } from './near.ts';

/** Words shown of those that are missing. */
const SHOWN = 3;

/** None of the rule's words stands in the hit's sentence: without them the hit says something else. */
export const notNear: Guard = (place, own, all) => {
  if (!own.words.all.length || near(place, own, all) !== undefined) return undefined;
  return `- ${own.words.all.slice(0, SHOWN).join(' ')}`;
};

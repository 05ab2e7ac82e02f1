import type { GuardId } from '../rule.ts';
import type { Guard } from './guard.ts';
import { legalEducation } from './legal-education.ts';
import { negated } from './negated.ts';
import { quotedBan } from './quoted-ban.ts';
import { wish } from './wish.ts';

/** The closed set: a pack names these, it never brings its own. */
export const GUARDS: ReadonlyMap<GuardId, Guard> = new Map<GuardId, Guard>([
  ['negated', negated],
  ['wish', wish],
  ['quoted-ban', quotedBan],
  ['legal-education', legalEducation],
]);

export const GUARD_IDS: readonly GuardId[] = [...GUARDS.keys()];

export const isGuard = (id: string): boolean => GUARDS.has(id);

import type { GuardId } from '../rule.ts';
import { certificate } from './certificate.ts';
import { criticism } from './criticism.ts';
import type { Guard } from './guard.ts';
import { legalEducation } from './legal-education.ts';
import { name } from './name.ts';
import { narrative } from './narrative.ts';
import { near } from './near.ts';
import { negated } from './negated.ts';
import { notNear } from './not-near.ts';
import { orderTime } from './order-time.ts';
import { ownLink } from './own-link.ts';
import { quoted } from './quoted.ts';
import { quotedBan } from './quoted-ban.ts';
import { selfComparison } from './self-comparison.ts';
import { sourced } from './sourced.ts';
import { standardGrade } from './standard-grade.ts';
import { timeRegionFact } from './time-region-fact.ts';
import { trademark } from './trademark.ts';
import { wish } from './wish.ts';

/** The closed set: a pack names these, it never brings its own. */
export const GUARDS: ReadonlyMap<GuardId, Guard> = new Map<GuardId, Guard>([
  ['quoted-ban', quotedBan],
  ['negated', negated],
  ['wish', wish],
  ['quoted', quoted],
  ['criticism', criticism],
  ['legal-education', legalEducation],
  ['self-comparison', selfComparison],
  ['sourced', sourced],
  ['time-region-fact', timeRegionFact],
  ['standard-grade', standardGrade],
  ['name', name],
  ['order-time', orderTime],
  ['certificate', certificate],
  ['trademark', trademark],
  ['own-link', ownLink],
  ['narrative', narrative],
  ['near', near],
  ['not-near', notNear],
]);

export const GUARD_IDS: readonly GuardId[] = [...GUARDS.keys()];

export const isGuard = (id: string): boolean => GUARDS.has(id);

/** Guards that mean nothing without words of the rule. */
export const needsWords = (id: string): boolean => id === 'near' || id === 'not-near';

/** Guards that words of the rule make narrower. */
export const takesWords = (id: string): boolean => needsWords(id) || id === 'certificate';

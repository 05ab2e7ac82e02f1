import { certificate } from './certificate.ts';
import { criticism } from './criticism.ts';
import { legalEducation } from './legal-education.ts';
import { name } from './name.ts';
import { narrative } from './narrative.ts';
import { negated } from './negated.ts';
import { orderTime } from './order-time.ts';
import { ownLink } from './own-link.ts';
import { quoted } from './quoted.ts';
import { quotedBan } from './quoted-ban.ts';
import { selfComparison } from './self-comparison.ts';
import { sourceNote } from './source-note.ts';
import { sourced } from './sourced.ts';
import { standardGrade } from './standard-grade.ts';
import { timeRegionFact } from './time-region-fact.ts';
import { trademark } from './trademark.ts';
import { wish } from './wish.ts';

/** Words that guards look for, by guard and list, by blanks. Compile side only: a page takes them from a pack. */
export const GUARD_WORDS = {
  certificate,
  criticism,
  legalEducation,
  name,
  narrative,
  negated,
  orderTime,
  ownLink,
  quotedBan,
  quoted,
  selfComparison,
  sourceNote,
  sourced,
  standardGrade,
  timeRegionFact,
  trademark,
  wish,
};

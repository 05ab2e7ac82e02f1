import { GUARD_WORDS } from '../guards/words/index.ts';
import { CONTACT_WORDS } from '../kinds/contact/words.ts';
import type { StoredCues } from './book.ts';
import { NARRATING, NEUTRAL, REPORTING, TOPICS } from './genre-cues.ts';
import { LINES } from './industry-cues.ts';
import { ADDRESSING, BUYING, CLAIMING, OWN, PRAISING, PROMISING } from './selling-cues.ts';

/** The cues of this build. Compile side only; a page takes them from a compiled buffer, as it does the folding. */
export const ALL_CUES: StoredCues = {
  reporting: REPORTING,
  narrating: NARRATING,
  topics: TOPICS,
  neutral: NEUTRAL,
  buying: BUYING,
  own: OWN,
  praising: PRAISING,
  addressing: ADDRESSING,
  claiming: CLAIMING,
  promising: PROMISING,
  lines: LINES,
  guards: GUARD_WORDS,
  contacts: CONTACT_WORDS,
};

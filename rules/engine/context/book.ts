import type { Industry } from '../draft.ts';
import type { Profile } from '../fold/profile.ts';
import type { GuardWords } from '../guards/guard.ts';
import { openLists, type StoredLists } from '../guards/word-list.ts';
import type { GUARD_WORDS } from '../guards/words/index.ts';
import { ContactWords, type StoredContacts } from '../kinds/contact/contact-words.ts';
import { CueFinder } from './finder.ts';

const LISTS = [
  'reporting',
  'narrating',
  'topics',
  'neutral',
  'buying',
  'own',
  'praising',
  'addressing',
  'claiming',
  'promising',
] as const;
export type ListName = (typeof LISTS)[number];

/** As a compiled pack carries them, by blanks. Of a line of goods, names stand before ` | ` and hints after it. */
export interface StoredCues extends Record<ListName, string> {
  lines: readonly (readonly [Industry, string])[];
  /** By guard, then by list. */
  guards: typeof GUARD_WORDS;
  contacts: StoredContacts;
}

/** What a name of goods and a hint weigh. */
export const NAME = 2;
const HINT = 1;

/** What a cue says of the goods. `order`: its place among all. */
export interface IndustryCue {
  industry: Industry;
  cue: string;
  weight: number;
  order: number;
}

/** The cues of a pack, ready to be looked for. */
export interface CueBook extends Record<ListName, readonly string[]> {
  profile: Profile;
  /** What a cue says of the goods, for cues that say something of them. */
  goods: ReadonlyMap<string, readonly IndustryCue[]>;
  finder: CueFinder;
  guards: GuardWords;
  contacts: ContactWords;
  /** Sentences read before, with what their names of goods are. */
  named: Map<string, ReadonlySet<Industry>>;
}

export function openCues(stored: StoredCues, profile: Profile): CueBook {
  const goods = new Map<string, IndustryCue[]>();
  for (const each of industryCues(stored)) {
    const same = goods.get(each.cue);
    if (same) same.push(each);
    else goods.set(each.cue, [each]);
  }
  const lists = {} as Record<ListName, string[]>;
  for (const name of LISTS) lists[name] = stored[name].split(' ');
  const { neutral, buying, own, praising, addressing, claiming, promising } = lists;
  const selling = [buying, own, praising, addressing, claiming, promising].flat();
  const guards = openGuards(stored.guards);
  const { reporting, narrating, topics } = lists;
  const others = [guards.narrative.formulas.all, reporting, narrating, topics]
    .flat()
    .concat([...goods.keys()]);
  const finder = new CueFinder({ selling, others, neutral }, profile);
  const contacts = new ContactWords(stored.contacts, profile);
  return { ...lists, profile, goods, finder, guards, contacts, named: new Map() };
}

const openGuards = (stored: Readonly<Record<string, StoredLists>>): GuardWords =>
  Object.fromEntries(
    Object.entries(stored).map(([guard, lists]) => [guard, openLists(lists)]),
  ) as unknown as GuardWords;

function industryCues({ lines }: StoredCues): IndustryCue[] {
  const cues = lines.flatMap(([industry, words]) => {
    const [names = '', hints = ''] = words.toLowerCase().split(' | ');
    const of = (said: string, weight: number) =>
      said ? said.split(' ').map((cue) => ({ industry, cue, weight })) : [];
    return [...of(names, NAME), ...of(hints, HINT)];
  });
  return cues.map((each, order) => ({ ...each, order }));
}

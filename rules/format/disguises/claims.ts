import type { KindSpec, Rule } from '../../engine/rule.ts';

/** The words of a rule that somebody would disguise, and all that it marks or looks for as they are. */
export interface Claims {
  claims: string[];
  listed: string[];
}

/** Characters of a word that only counts beside another: longer ones are context more often than claim. */
const LONGEST_OF_TWO = 3;

/** Rules whose words are spellings already are called so; a spelling of a spelling is too far from any word. */
const ARE_SPELLINGS = /-disguised(-|$)/;

/** A claim is what a rule marks; words that only stand beside one are written plainly. */
export function claimsOf(rule: Rule): Claims {
  const { claims, listed } = wordsOf(rule.spec);
  return { claims: ARE_SPELLINGS.test(rule.id) ? [] : claims, listed };
}

function wordsOf(spec: KindSpec): Claims {
  switch (spec.kind) {
    case 'term':
      return { claims: shortest(spec.terms, 2), listed: spec.terms };
    case 'near': {
      const { first, second, mark, ordered, within } = spec;
      const marked = mark === 'both' ? [first, second] : [mark === 'first' ? first : second];
      const least = ordered && within === 0 ? 1 : 2;
      const claims = marked.flatMap((words) => shortest(words, least));
      return {
        claims: claims.filter((word) => word.length <= LONGEST_OF_TWO),
        listed: [...first, ...second],
      };
    }
    case 'require':
      return { claims: [], listed: spec.trigger };
    case 'contradict':
      return { claims: [], listed: [...spec.claim, ...spec.denial] };
    case 'measure': {
      const near = spec.near ?? [];
      const claims = spec.mark === 'both' ? shortest(near, 2) : [];
      return { claims: claims.filter((word) => word.length <= LONGEST_OF_TWO), listed: near };
    }
    case 'limit':
    case 'contact':
      return { claims: [], listed: [] };
  }
}

/** Without the words that hold a shorter one of the list; one character is enough only beside another word. */
function shortest(words: readonly string[], least: number): string[] {
  const known = new Set(words.filter((word) => word.length > 1));
  const alone = least < 2 ? words.filter((word) => word.length === 1) : [];
  return [...alone, ...[...known].filter((word) => !holdsAnother(word, known))];
}

function holdsAnother(word: string, known: ReadonlySet<string>): boolean {
  for (let from = 0; from < word.length; from++)
    for (let to = from + 2; to <= word.length; to++)
      if (to - from < word.length && known.has(word.slice(from, to))) return true;
  return false;
}

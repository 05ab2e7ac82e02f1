import type { Declaration, Kind, Medium, Platform } from './draft.ts';

// What is known of one creator platform, as rules/format/platform-schema.ts reads it from rules/platforms/<id>.yaml
// and as the page code gets it. Counting is in rules/platforms/count.ts.

/** Parts a field of a page can hold. */
export const FIELD_ROLES = ['title', 'short-title', 'summary', 'body', 'tags', 'comment'] as const;
export type FieldRole = (typeof FIELD_ROLES)[number];

/**
 * How a platform counts. `utf16`: code units, as `maxlength` does. `xhs-half`: code units, those up to 127 count
 * half, the sum rounded up. `topics`: the tags of a tag field and the hashtags of a body together.
 */
export const COUNT_RULES = ['utf16', 'xhs-half', 'topics'] as const;
export type CountRule = (typeof COUNT_RULES)[number];

/** How long a part may be, in units of `rule`. */
export interface Limit {
  min?: number | undefined;
  max: number;
  rule: CountRule;
}
export type Limits = Partial<Record<FieldRole, Limit>>;

export interface PlatformHost {
  /** A host name, or `*.` and one: any host below it. */
  host: string;
  /** Named in the manifest; any other is asked for where the user turns Redline on. */
  named: boolean;
  /** Path prefixes that are this platform; none: every path. */
  paths: string[];
}

export interface FieldSpec {
  role: FieldRole;
  /** Hosts this holds for; none: every host of the platform. For selectors that would mean too much elsewhere. */
  hosts: string[];
  /** CSS selectors of the field itself, the surest first. Each is matched within its own document or shadow root. */
  selectors: string[];
  /** Words its placeholder or label holds. Tried after every selector of the platform. */
  hints: string[];
}

/** A form of the platform: what is written there, and how long it may be. */
export interface Form {
  kind: Kind;
  medium?: Medium | undefined;
  /** Path prefixes on which this form stands; none: wherever no other form of the platform does. */
  paths: string[];
  limits: Limits;
}

/** How a draft is sent out on this platform: what the guard stands at. Saving and scheduling are other buttons. */
export interface PublishSpec {
  /** Exactly what the button says, blanks aside. */
  texts: string[];
  /** Elements that are such a button without being one in HTML, as CSS selectors. */
  selectors: string[];
  /** Chords that publish from within a field; `ctrl-enter` is also ⌘ and Enter. */
  keys: 'ctrl-enter'[];
}

/** How a page shows what its author declared: each list holds words of a switch's label, or of the choice shown. */
export interface DeclarationSpec {
  words: { [D in Declaration]?: string[] | undefined };
  /** Elements that show what was chosen from a list, as CSS selectors. Switches and boxes are known by HTML. */
  chosen: string[];
}

/** How a page shows the product that hangs on a draft. */
export interface ProductSpec {
  /** Its card, as CSS selectors; where no public code names one, it is found by the words. */
  cards: string[];
  /** Its name within the card, as CSS selectors; none: the longest text in it. */
  names: string[];
  /** What such a card is labelled with. */
  words: string[];
  /** Around what looks like such a card and is none, as CSS selectors: goods to choose from, advice, samples. */
  decoys: string[];
}

export interface PlatformFacts {
  id: Platform;
  /** The day on which hosts, selectors and limits were last compared with their sources, YYYY-MM-DD. */
  seen: string;
  /** `none`: from public code only. `look-alike`: a page built after that code passes too. `live`: the site itself. */
  verified: 'none' | 'look-alike' | 'live';
  hosts: PlatformHost[];
  fields: FieldSpec[];
  /** Elements that look like fields of a draft and are none. */
  decoys: string[];
  /** None where nobody said what the button is called. */
  publish?: PublishSpec | undefined;
  /** None where nobody said what the declarations are called. */
  declarations?: DeclarationSpec | undefined;
  /** None where nobody said how an attached product is shown. */
  product?: ProductSpec | undefined;
  /** The first of a kind is its most common one. */
  forms: Form[];
}

import { isClass } from '../../fold/classes.ts';
import type { Profile } from '../../fold/profile.ts';
import { LINE_ENDS } from '../../segment/marks.ts';
import { DIGIT_UNITS } from './digits.ts';
import { ADDRESS_SIGNS, CODE_SIGNS } from './links.ts';
import type { CONTACT_WORDS } from './words.ts';

export type StoredContacts = typeof CONTACT_WORDS;
/** Words by the character that they begin with: most characters of a line begin none. */
export type ByFirst = ReadonlyMap<string, readonly string[]>;

// A contact shows itself by single units. Most lines of a draft have none of them and are read no further.

export const DIGIT = 1;
/** Begins a word for an account. */
export const ACCOUNT = 2;
export const QR = 4;
export const ADDRESS = 8;
export const CODE = 16;
/** The second unit of a word for an account; it says something after a first. */
export const ACCOUNT_GOES_ON = 32;
export const LINE = 64;

/** Each wording that sends to a code has one of them. */
const SCAN_SIGNS = '扫码按';

/** What contacts are known by, from a pack. */
export class ContactWords {
  readonly accounts: Readonly<Record<'wechat' | 'qq', ByFirst>>;
  readonly qr: readonly string[];
  readonly links: readonly string[];
  readonly short: readonly string[];
  readonly tops: readonly string[];
  /** What a unit may belong to, folded in place: one look-up a unit as typed. */
  readonly signs = new Uint8Array(0x10000);

  constructor({ wechat, qq, qr, links, short, tops }: StoredContacts, profile: Profile) {
    this.accounts = { wechat: byFirst(wechat.split(' ')), qq: byFirst(qq.split(' ')) };
    this.qr = qr.split(' ');
    this.links = links.split(' ');
    this.short = short.split(' ');
    this.tops = tops.split(' ');
    const cues = `${wechat} ${qq}`.split(' ');
    const own = new Uint8Array(0x10000);
    const kinds: [number, Iterable<string>][] = [
      [DIGIT, DIGIT_UNITS],
      [ACCOUNT, cues.map((cue) => cue[0]!)],
      [QR, SCAN_SIGNS],
      [ADDRESS, ADDRESS_SIGNS],
      [CODE, CODE_SIGNS],
      // No cue is shorter than two units.
      [ACCOUNT_GOES_ON, cues.map((cue) => cue[1]!)],
    ];
    for (const [kind, units] of kinds) for (const unit of units) own[unit.charCodeAt(0)]! |= kind;
    for (let unit = 0; unit < 0x10000; unit++) {
      const to = profile.table[unit]!;
      this.signs[unit] = own[isClass(to) ? unit : to]!;
    }
    for (const unit of LINE_ENDS) this.signs[unit.charCodeAt(0)]! |= LINE;
  }
}

function byFirst(words: readonly string[]): ByFirst {
  const found = new Map<string, string[]>();
  for (const word of words) {
    const same = found.get(word[0]!);
    if (same) same.push(word);
    else found.set(word[0]!, [word]);
  }
  return found;
}

import { foldedText } from '../fold/fold.ts';
import type { Profile } from '../fold/profile.ts';
import { sha256 } from './sha256.ts';

const KEY_LENGTH = 16;

/** Gives findings of one part their keys, in reading order: equal words in equal clauses are counted. */
export class Keys {
  private readonly profile: Profile;
  private readonly seen = new Map<string, number>();

  constructor(profile: Profile) {
    this.profile = profile;
  }

  next(ruleId: string, typed: string, clause: string): string {
    const said = [ruleId, foldedText(typed, this.profile), foldedText(clause, this.profile)].join('\n');
    const count = this.seen.get(said) ?? 0;
    this.seen.set(said, count + 1);
    return sha256(`${said}\n${count}`).slice(0, KEY_LENGTH);
  }
}

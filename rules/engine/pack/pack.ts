import type { PackInfo, Rule } from '../rule.ts';

/** A loaded pack: ready to judge with. `rules` is decoded when first asked for. */
export interface Pack extends PackInfo {
  readonly rules: readonly Rule[];
}

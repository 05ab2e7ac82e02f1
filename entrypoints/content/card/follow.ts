import type { Finding } from '../../../rules/engine/finding.ts';

/**
 * The finding as it stands now; undefined once it is gone. A key is made of the clause too, so it changes while its
 * author writes on in that clause: then it is the one of the same rule on the same words, where there is only one such
 * or one at the very place. Of several that moved none is guessed.
 */
export function followed(all: readonly Finding[], { key, part, ruleId, text, start }: Finding) {
  const same = all.find((each) => each.key === key);
  if (same) return same;
  const alike = all.filter((each) => each.part === part && each.ruleId === ruleId && each.text === text);
  return alike.length === 1 ? alike[0] : alike.find((each) => each.start === start);
}

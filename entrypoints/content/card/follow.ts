import type { Finding } from '../../../rules/engine/finding.ts';

/**
 * The finding as it stands now; undefined once it is gone. A key is made of the clause too, so it changes while its
 * author writes on in that clause: then it is the one of the same rule on the same words at the very place. One that
 * moved is not guessed: the same words elsewhere may be another claim, and the card's fix would change that.
 */
export function followed(all: readonly Finding[], { key, part, ruleId, text, start }: Finding) {
  const same = all.find((each) => each.key === key);
  if (same) return same;
  return all.find(
    (each) => each.part === part && each.start === start && each.ruleId === ruleId && each.text === text,
  );
}

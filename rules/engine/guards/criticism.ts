import type { Guard, GuardWords } from './guard.ts';

/** Units before a blame in which a denial makes it praise: 不踩雷. */
const DENIAL_REACH = 4;

/** 避雷！号称根治的膏药: whoever warns of a claim, in its sentence or just before, does not make it. */
export const criticism: Guard = ({ sentence, previous, before }, _, { criticism: words, narrative }) => {
  if (words.turns.in(sentence)) return undefined;
  const said = words.buts.lastIn(before);
  const here = blameIn(said ? sentence.slice(said.at) : sentence, words);
  if (said && !here) return undefined;
  return here ?? (narrative.selling.in(sentence) ? undefined : blameIn(previous, words));
};

const blameIn = (sentence: string, { blames, denials }: GuardWords['criticism']): string | undefined => {
  const denied = (blame: string) => {
    const at = sentence.indexOf(blame);
    return at < 0 || denials.in(sentence.slice(Math.max(0, at - DENIAL_REACH), at));
  };
  return blames.held(sentence).find((blame) => !denied(blame));
};

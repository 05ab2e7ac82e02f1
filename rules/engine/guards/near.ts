import type { Guard } from './guard.ts';

/** One of the rule's words stands in the hit's sentence, within reach when the rule gives one. */
export const near: Guard = ({ sentence, before, hit, after }, { words, within = Number.POSITIVE_INFINITY }) =>
  words.held(sentence).find((word) => {
    if (hit.includes(word)) return true;
    const last = before.lastIndexOf(word);
    if (last >= 0 && before.length - last - word.length <= within) return true;
    const first = after.indexOf(word);
    return first >= 0 && first <= within;
  });

import { type Context, check, type GuardUse } from '../../../../rules/engine/index.ts';
import { packOf, post, rule } from '../sample.ts';

/** What one guard says of a text with the given words in it; undefined where it clears nothing. */
export function clears(
  guard: string | GuardUse,
  words: string[],
  given: Partial<Context> = {},
): (text: string) => string | undefined {
  const pack = packOf([rule('a', words, { guards: [guard] })]);
  return (text) => {
    const { findings, suppressed } = check(post(text, { commercial: 'yes', ...given }), [pack]);
    if (!findings.length && !suppressed.length) throw new Error(`No word of the rule stands in ${text}`);
    return findings.length ? undefined : suppressed[0]!.by;
  };
}

import { browser } from 'wxt/browser';
import { takeCues } from '../rules/structure/index.ts';

/** Brings the compiled cue words of the score. Without them it compiles its own, which takes longer and ends the same. */
export async function bringCues(): Promise<void> {
  const bytes = await fetch(browser.runtime.getURL('/packs/cues.bin'))
    .then((answer) => (answer.ok ? answer.arrayBuffer() : null))
    .catch(() => null);
  if (bytes !== null) takeCues(bytes);
}

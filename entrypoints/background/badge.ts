import { browser } from 'wxt/browser';
import type { Counts } from '../content/edge.ts';

/** The worst kind decides the colour, its number is the text: nothing is shown by colour alone. */
const COLOURS = { block: '#b3261e', warn: '#8a5300', advise: '#4a5568' } as const;

const OFF = '#6b6b6b';

export async function showCounts(tabId: number, counts: Counts): Promise<void> {
  const worst = counts.block > 0 ? 'block' : counts.warn > 0 ? 'warn' : 'advise';
  const number = counts[worst];
  await browser.action.setBadgeText({ tabId, text: number > 0 ? badgeNumber(number) : '' });
  if (number > 0) await browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS[worst] });
  await browser.action.setTitle({
    tabId,
    title: browser.i18n.getMessage('badge_title', [counts.block, counts.warn, counts.advise].map(String)),
  });
}

/** Grey and a word: nothing is checked here, which is no good news and no bad. */
export async function showOff(tabId: number): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: browser.i18n.getMessage('badge_off') });
  await browser.action.setBadgeBackgroundColor({ tabId, color: OFF });
  await browser.action.setTitle({ tabId, title: browser.i18n.getMessage('power_off') });
}

/** Four characters are all a badge has room for. */
function badgeNumber(number: number): string {
  return number > 999 ? '999+' : String(number);
}

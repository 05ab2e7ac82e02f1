import type { PageState } from '../entrypoints/content/edge.ts';
import { sendMessage } from './messages.ts';
import { readPageState } from './page-state.ts';

/** What the page in a tab holds: our code is brought there first, unless it answers already. Does not reject. */
export async function readTab(
  tabId: number | undefined,
): Promise<PageState | { error: 'not-supported' | 'no-answer' }> {
  if (tabId === undefined) return { error: 'not-supported' };
  const there = await ask(tabId);
  if (there !== null) return there;
  try {
    await sendMessage('open', { tabId });
  } catch {
    return { error: 'not-supported' };
  }
  return (await ask(tabId)) ?? { error: 'no-answer' };
}

const ask = (tabId: number): Promise<PageState | null> =>
  sendMessage('pageState', undefined, tabId).then(readPageState, () => null);

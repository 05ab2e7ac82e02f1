import type { PageState } from '../entrypoints/content/edge.ts';
import { sendMessage } from './messages.ts';
import { readPageState } from './page-state.ts';

/** What the page in a tab holds: our code is brought there first. Does not reject. */
export async function readTab(
  tabId: number | undefined,
): Promise<PageState | { error: 'not-supported' | 'no-answer' | 'off' }> {
  if (tabId === undefined) return { error: 'not-supported' };
  try {
    if (!(await sendMessage('open', { tabId })).on) return { error: 'off' };
  } catch {
    return { error: 'not-supported' };
  }
  const state = await sendMessage('pageState', undefined, tabId).catch(() => null);
  return readPageState(state) ?? { error: 'no-answer' };
}

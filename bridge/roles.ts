/** Who sent a message, as far as the browser vouches for it. */
export type SenderRole = 'extension' | 'page' | 'stranger';

export interface SenderFacts {
  id?: string | undefined;
  url?: string | undefined;
  tab?: unknown;
}

/**
 * `extension`: one of our own pages or the background (our id and our own origin; a workbench tab has
 * `tab` too, so `tab` decides nothing). `page`: our content script in somebody else's page. Anything
 * else is a stranger and gets no answer.
 */
export function senderRole(sender: SenderFacts, own: { id: string; origin: string }): SenderRole {
  if (sender.id !== own.id) return 'stranger';
  if (sender.url?.startsWith(own.origin)) return 'extension';
  return sender.tab === undefined ? 'stranger' : 'page';
}

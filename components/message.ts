/** Most characters a first line says what will happen in. */
const HEAD_MOST = 16;

/**
 * A rule's message mostly opens with what will happen: 「法律不允许这样写：…」. Gives that opening apart;
 * `head` is null where a message has none, and the surface says it by the finding's severity instead.
 */
export function splitMessage(message: string): { head: string | null; rest: string } {
  const colon = message.indexOf('：');
  if (colon < 1 || colon > HEAD_MOST) return { head: null, rest: message };
  return { head: message.slice(0, colon), rest: message.slice(colon + 1) };
}

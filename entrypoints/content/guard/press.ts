import type { PublishSpec } from '../../../rules/engine/platform.ts';

/** What is a button in HTML; a platform names others. */
const BUTTONS = 'button, [role="button"], input[type="submit"], input[type="button"]';

/** The button that an event presses, where its platform publishes with it; null for any other. */
export function publishButton(event: Event, spec: PublishSpec): Element | null {
  if (event.type === 'keydown' && !['Enter', ' '].includes((event as KeyboardEvent).key)) return null;
  if (event.type === 'submit') return ofForm(event as SubmitEvent, spec);
  for (const at of event.composedPath()) {
    if (!isElement(at)) break;
    if (isPublish(at, spec)) return at;
  }
  return null;
}

/** True where a chord of the platform's publishes what is written. */
export function publishChord(event: Event, { keys }: PublishSpec): boolean {
  if (event.type !== 'keydown' || !keys.includes('ctrl-enter')) return false;
  const { key, ctrlKey, metaKey } = event as KeyboardEvent;
  return key === 'Enter' && (ctrlKey || metaKey);
}

/** Enter in a field submits by the form's own button. A form sent by another button is no publishing. */
function ofForm({ submitter, target }: SubmitEvent, spec: PublishSpec): Element | null {
  if (submitter) return isPublish(submitter, spec) ? submitter : null;
  const buttons = [...(target as Element).querySelectorAll(BUTTONS)];
  return buttons.find((button) => isPublish(button, spec)) ?? null;
}

function isPublish(el: Element, { texts, selectors }: PublishSpec): boolean {
  if (!el.matches(BUTTONS) && !selectors.some((selector) => el.matches(selector))) return false;
  const says = el.tagName === 'INPUT' ? (el as HTMLInputElement).value : el.textContent;
  return texts.includes(says.replace(/\s+/g, ''));
}

/** A node of a frame is no instance of this window's classes. */
function isElement(at: EventTarget): at is Element {
  return (at as Partial<Node>).nodeType === 1;
}

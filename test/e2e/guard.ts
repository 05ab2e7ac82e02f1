import type { Tab } from './browser.ts';

/** A real press of the look-alike's own button. */
export async function pressPublish(tab: Tab, button = 'button.go'): Promise<void> {
  const { x, y } = await tab.run((selector) => {
    const el = document.querySelector(selector)!;
    el.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = el.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, button);
  await tab.click(x, y);
}

/** Waits until the guard's dialog is open, or closed; its text, or nothing. */
export async function guardShows(tab: Tab, open = true): Promise<string> {
  await tab.until((wanted) => {
    const dialog = document.querySelector('redline-root')?.shadowRoot?.querySelector('dialog');
    return (dialog?.open ?? false) === wanted;
  }, open);
  return tab.run(
    () => document.querySelector('redline-root')?.shadowRoot?.querySelector('dialog')?.textContent ?? '',
  );
}

export async function clickInGuard(tab: Tab, selector: string): Promise<void> {
  const { x, y } = await tab.run((wanted) => {
    const dialog = document.querySelector('redline-root')!.shadowRoot!.querySelector('dialog')!;
    const { left, top, width, height } = dialog.querySelector(wanted)!.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, selector);
  await tab.click(x, y);
}

/** What the page's own buttons heard, in order. */
export function sent(tab: Tab): Promise<string[]> {
  return tab.run(() => globalThis.__sent);
}

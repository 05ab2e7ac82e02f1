import type { Browser, Tab } from './browser.ts';
import { cliFindings } from './cli.ts';
import type { Vector } from './draft.ts';
import { marksOf, middleOf, placesOf } from './marks.ts';
import { publishPath } from './server.ts';

/** A look-alike with the draft in it and the caret in its body, as an author would sit before it. */
export async function openDraftPage(
  browser: Browser,
  site: string,
  draft: Pick<Vector, 'title' | 'paragraphs'>,
) {
  const tab = await browser.open(publishPath(site));
  await fill(tab, draft);
  await clickInto(tab, 'textarea, .tiptap');
  return tab;
}

export function fill(tab: Tab, { title, paragraphs }: Pick<Vector, 'title' | 'paragraphs'>): Promise<void> {
  return tab.run((draft) => globalThis.__model.load(draft.title, draft.paragraphs), { title, paragraphs });
}

/** A real click near the lower edge of a field: below its text, away from every mark. */
export async function clickInto(tab: Tab, selector: string): Promise<void> {
  const { x, y } = await tab.run((field) => {
    const { left, bottom, width } = document.querySelector(field)!.getBoundingClientRect();
    return { x: left + width - 24, y: Math.min(bottom, innerHeight) - 6 };
  }, selector);
  await tab.click(x, y);
}

export function modelOf(tab: Tab): Promise<{ title: string; body: string }> {
  return tab.run(() => ({ title: globalThis.__model.title(), body: globalThis.__model.body() }));
}

/** What the CLI says of the text as it stands in the editor, and the marks that are painted for it. */
export async function bothSides(tab: Tab) {
  const { title, body } = await modelOf(tab);
  const expected = placesOf(cliFindings(title, body));
  return { expected, marks: await marksOf(tab, expected) };
}

/** Opens the card of the mark at `start` by a real click on it. */
export async function openCard(tab: Tab, at: { part: string; start: number }): Promise<void> {
  const middle = await tab.until(middleOf, at);
  await tab.click(middle!.x, middle!.y);
  await tab.until(
    () => document.querySelector('redline-root')?.shadowRoot?.querySelector('.card') !== null,
    0,
  );
}

/** A real click on something in the open card, once it is there and stands still: a card grows and moves. */
export async function clickInCard(tab: Tab, selector: string): Promise<void> {
  const { x, y } = await tab.run(async (wanted) => {
    let last = '';
    for (let frame = 0; frame < 900; frame++) {
      const card = document.querySelector('redline-root')?.shadowRoot?.querySelector('.card');
      const box = card?.querySelector(wanted)?.getBoundingClientRect();
      const now = box ? `${box.left} ${box.top} ${box.width} ${box.height}` : '';
      if (box && now === last) return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      last = now;
      await new Promise((done) => requestAnimationFrame(done));
    }
    throw new Error(`No ${wanted} that stands still in the card.`);
  }, selector);
  await tab.click(x, y);
}

/** Runs in the page: whether the words the popup points at are these; '' for none. */
export function tinted(words: string): boolean {
  const said = [...(CSS.highlights.get('redline-role') ?? [])].map((range) =>
    range.startContainer
      ? String(range)
      : document.querySelector('textarea')!.value.slice(range.startOffset, range.endOffset),
  );
  return said.join('') === words;
}

/** Unfolds what a summary of the card hides, by a real click. */
export async function unfold(tab: Tab, selector: string): Promise<void> {
  await clickInCard(tab, `${selector} summary`);
  await tab.until(
    (folded) =>
      document.querySelector('redline-root')!.shadowRoot!.querySelector<HTMLDetailsElement>(`.card ${folded}`)
        ?.open,
    selector,
  );
}

/** Presses what the quiet line offers, once it says what it should. */
export async function clickInNotice(tab: Tab, says: RegExp): Promise<void> {
  await tab.until((words) => {
    const line = document.querySelector('redline-root')?.shadowRoot?.querySelector('.notice');
    return line?.querySelector('button') != null && new RegExp(words).test(line.textContent!);
  }, says.source);
  const { x, y } = await tab.run(() => {
    const line = document.querySelector('redline-root')!.shadowRoot!.querySelector('.notice button')!;
    const { left, top, width, height } = line.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  await tab.click(x, y);
}

/** What the popup's own DOM shows: the number in the ring, and every finding once the list is unfolded. */
export async function readPopup(popup: Tab): Promise<{ total: string; keys: string[] }> {
  await popup.until(() => document.querySelector('[data-testid=score-total]') !== null, 0);
  await popup.run(() =>
    document.querySelector<HTMLElement>('.rl-findings ~ .rl-link[aria-expanded=false]')?.click(),
  );
  await popup.until(() => document.querySelector('.rl-findings ~ .rl-link[aria-expanded=false]') === null, 0);
  return popup.run(() => ({
    total: document.querySelector('[data-testid=score-total]')!.textContent!,
    keys: [...document.querySelectorAll<HTMLElement>('[data-testid=finding]')].map((row) => row.dataset.key!),
  }));
}

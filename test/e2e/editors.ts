import { fileURLToPath } from 'node:url';
import { localDay } from '../../entrypoints/content/today.ts';
import { contentHash } from '../../review/content.ts';
import { check, completeContext, loadPack, type Pack } from '../../rules/engine/index.ts';
import { buildPacks } from '../../scripts/packs.ts';
import type { EditorName } from '../pages/sites/editors/page.ts';
import type { Browser, Tab } from './browser.ts';
import { publishPath } from './server.ts';

export type Parts = Record<'title' | 'body' | 'tags', string>;

/** How an editor is called in the table that is printed. */
export const EDITORS: Record<EditorName, string> = {
  textarea: 'textarea',
  input: 'input',
  reactTextarea: 'React textarea',
  reactInput: 'React input',
  vueTextarea: 'Vue textarea',
  vueInput: 'Vue input',
  contenteditable: 'contenteditable',
  frameBody: 'frame body',
  frameTextarea: 'textarea in a frame',
  blankFrame: 'about:blank, designMode',
  shadow: 'shadow root',
  shadowTextarea: 'textarea in a shadow root',
  quill: 'Quill 2',
  quill1: 'Quill 1.3',
  tiptap: 'TipTap 3',
  tiptap2: 'TipTap 2',
  lexical: 'Lexical',
  slate: 'Slate',
  draft: 'Draft.js',
  wang: 'wangEditor 5',
  ckeditor: 'CKEditor 5',
  tiny: 'TinyMCE 6',
  ueditor: 'UEditor (look-alike)',
  wujie: 'in wujie, as 视频号',
  editorKit: 'editor-kit (look-alike)',
};

/** Where an editor may fall short of the table, and why. No other may. */
export const REASONS: Partial<Record<EditorName, string>> = {
  editorKit:
    'takes nothing a script writes: the words are copied, their place is selected, and the author pastes',
};

const packs: Promise<Pack[]> = buildPacks(fileURLToPath(new URL('../../rules/packs', import.meta.url))).then(
  (built) => built.map(({ buffer }) => loadPack(buffer)),
);

/** The content hash of a draft with this body and nothing else. */
export function hashOf(body: string): Promise<string> {
  const context = completeContext({ platform: 'xiaohongshu' }, localDay(new Date()));
  return contentHash({ parts: [{ id: 'body', text: body }], context });
}

/** What the engine says of these texts: part, place and severity of each mark there should be. */
export async function expected(parts: Parts): Promise<string[]> {
  const texts = Object.entries(parts) as [keyof Parts, string][];
  const context = completeContext({ platform: 'xiaohongshu' }, localDay(new Date()));
  const draft = { parts: texts.map(([id, text]) => ({ id, text })), context };
  const { findings } = check(draft, await packs);
  return findings.map(({ part, start, end, severity }) => `${part} ${start}-${end} ${severity}`);
}

/** The publish form with its title focused, which is what starts the page code, and no body yet. */
export async function openForm(browser: Browser): Promise<Tab> {
  const tab = await browser.open(publishPath('editors'));
  const { x, y } = await tab.run(() => {
    const { left, top } = document.querySelector('.d-input input')!.getBoundingClientRect();
    return { x: left + 300, y: top + 12 };
  });
  await tab.click(x, y);
  return tab;
}

/** Engine and page side by side, once they agree or whatever stands there in the end. */
export async function sides(tab: Tab): Promise<{ wanted: string[]; marks: string[] }> {
  const wanted = await expected(await tab.run(() => globalThis.__editors.parts()));
  await tab.until(marksAre, JSON.stringify(wanted)).catch(() => null);
  return { wanted, marks: await tab.run(marks) };
}

function marks(): string[] {
  return globalThis.__editors
    .seen()
    .map(({ part, start, end, severity }) => `${part} ${start}-${end} ${severity}`);
}

function marksAre(wanted: string): boolean {
  const now = globalThis.__editors
    .seen()
    .map(({ part, start, end, severity }) => `${part} ${start}-${end} ${severity}`);
  return JSON.stringify(now) === wanted;
}

/** Opens the card of the `n`-th mark of the body by a real click on it. */
export async function openCard(tab: Tab, n: number): Promise<void> {
  const { x, y } = await tab.run((at) => {
    const marked = globalThis.__editors.seen().filter(({ part }) => part === 'body');
    return marked[at]!.where;
  }, n);
  await tab.click(x, y);
  await tab.until(() => globalThis.__editors.card() !== null, 0);
}

/** The body's model, once it is this text or whatever stands there in the end. */
export async function bodyBecomes(tab: Tab, text: string): Promise<string> {
  await tab.until((wanted) => globalThis.__editors.parts().body === wanted, text).catch(() => null);
  return tab.run(() => globalThis.__editors.parts().body);
}

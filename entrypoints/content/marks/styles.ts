import type { Root } from '../fields/roots.ts';
import { viewOf } from '../fields/windows.ts';

// components/tokens.css does not reach into a page's own tree, so the three line colours stand here again.
const BLOCK = 'light-dark(#c8281e, #ff7a6b)';
const WARN = 'light-dark(#a15c00, #f0b04a)';
const ADVISE = 'light-dark(#2f6690, #7fb6dd)';

/** Severity is never colour alone: solid, dashed, dotted. */
export const LINES = { block: `solid ${BLOCK}`, warn: `dashed ${WARN}`, advise: `dotted ${ADVISE}` } as const;

const line = (name: string, kind: string) =>
  `::highlight(${name}) { text-decoration: underline ${kind} 2px; text-underline-offset: 2px; text-decoration-skip-ink: none; }`;

export const HIGHLIGHT_CSS = [
  line('redline-advise', LINES.advise),
  line('redline-warn', LINES.warn),
  line('redline-block', LINES.block),
  '::highlight(redline-current) { background-color: rgb(200 40 30 / 0.14); }',
  '@media (forced-colors: active) { ::highlight(redline-block), ::highlight(redline-warn), ::highlight(redline-advise) { text-decoration-color: Highlight; } }',
].join('\n');

/** Adds a style sheet to a tree until the signal fires. A strict CSP does not stop adopted sheets. */
export function adopt(root: Root, css: string, signal: AbortSignal): void {
  const view = viewOf(root)!;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  signal.addEventListener(
    'abort',
    () => {
      if (viewOf(root) === null) return;
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
    },
    { once: true },
  );
}

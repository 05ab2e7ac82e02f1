import type { Root } from '../fields/roots.ts';
import { viewOf } from '../fields/windows.ts';
import { onPage } from './tokens.ts';

/** The one whose card is open. */
export const CURRENT = `background-color: color-mix(in srgb, ${onPage('block')} 14%, transparent)`;

/** Severity is never colour alone: solid, dashed, dotted. */
export const LINES = {
  block: `solid ${onPage('block')}`,
  warn: `dashed ${onPage('warn')}`,
  advise: `dotted ${onPage('advise')}`,
} as const;

const line = (name: string, kind: string) =>
  `::highlight(${name}) { text-decoration: underline ${kind} 2px; text-underline-offset: 2px; text-decoration-skip-ink: none; }`;

export const HIGHLIGHT_CSS = [
  line('redline-advise', LINES.advise),
  line('redline-warn', LINES.warn),
  line('redline-block', LINES.block),
  `::highlight(redline-current) { ${CURRENT}; }`,
  `::highlight(redline-role) { background-color: color-mix(in srgb, ${onPage('benefit')} 28%, transparent); }`,
  `::highlight(redline-comment) { background-color: color-mix(in srgb, ${onPage('value')} 30%, transparent); }`,
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

// Values are those of components/tokens.css, which is adopted beside this.
const shape = (severity: string, colour: string, form: string) =>
  `.${severity} .shape { background: ${colour}; ${form} }`;

/** Style of the card, for the shadow root it lives in. */
export const CARD_CSS = `
.card { position: fixed; z-index: 2147483647; box-sizing: border-box; width: max-content; max-width: min(320px, calc(100vw - 16px)); max-height: calc(100vh - 16px); overflow: auto; padding: var(--rl-space-3); background: var(--rl-raised); color: var(--rl-ink); border: 1px solid var(--rl-line); border-radius: var(--rl-radius); box-shadow: var(--rl-shadow); font: 13px/1.55 var(--rl-font); overflow-wrap: anywhere; outline: none; }
.card p, .card ul { margin: 0 0 var(--rl-space-2); padding: 0; }
.card ul { padding-inline-start: 1.2em; }
.card .line { display: flex; align-items: center; gap: 6px; font-size: 15px; font-weight: 600; }
.shape { flex: none; width: 9px; height: 9px; forced-color-adjust: none; }
${shape('block', 'var(--rl-block)', '')}
${shape('warn', 'var(--rl-warn)', 'transform: rotate(45deg);')}
${shape('advise', 'var(--rl-advise)', 'border-radius: 50%;')}
.card .question { font-weight: 600; }
.card .asks { margin-bottom: var(--rl-space-2); }
.card .answers { display: flex; flex-wrap: wrap; gap: 6px; margin: 0; padding: 0; border: 0; min-width: 0; }
.card .proof { display: grid; grid-template-columns: 1fr 1fr auto; gap: 6px; align-items: end; margin-top: var(--rl-space-2); }
.card .proof label { min-width: 0; color: var(--rl-ink-soft); font-size: 12px; }
.card .answered { display: flex; flex-wrap: wrap; gap: 6px; align-items: baseline; justify-content: space-between; }
.card details { margin-bottom: var(--rl-space-2); color: var(--rl-ink-soft); font-size: 12px; }
.card summary { cursor: pointer; }
.card .change { display: flex; gap: 6px; align-items: end; margin-bottom: var(--rl-space-2); }
.card .change label { flex: 1; color: var(--rl-ink-soft); font-size: 12px; }
.card :is(input, select) { display: block; box-sizing: border-box; width: 100%; min-width: 0; font: inherit; font-size: 13px; padding: 3px 6px; color: var(--rl-ink); background: var(--rl-raised); border: 1px solid var(--rl-line); border-radius: 4px; }
.card .same { margin-bottom: var(--rl-space-2); }
.card .same ol { max-height: 7.5em; overflow: auto; margin: 6px 0; padding-inline-start: 1.6em; color: var(--rl-ink-soft); font-size: 12px; }
.card .same ins { color: var(--rl-ink); text-decoration: none; font-weight: 600; }
.card .actions { display: flex; flex-wrap: wrap; gap: 6px; }
.card button { font: inherit; padding: 3px 10px; color: var(--rl-ink); background: transparent; border: 1px solid var(--rl-line); border-radius: 4px; cursor: pointer; white-space: nowrap; }
.card button.primary { border-color: currentColor; font-weight: 600; }
.card button:disabled { color: var(--rl-ink-soft); cursor: default; }
.card :is(button, input, select, summary):focus-visible, .card:focus-visible { outline: 2px solid var(--rl-advise); outline-offset: 1px; }
.card .more { margin: var(--rl-space-2) 0 0; }
.card .more button { display: block; width: 100%; margin-top: 6px; text-align: start; white-space: normal; color: var(--rl-ink); }
.card .more .soft { margin: 6px 0 0; }
.card .report label { display: flex; gap: 6px; align-items: baseline; color: var(--rl-ink); }
.card .report label input { width: auto; }
.card .report pre { margin: 6px 0; padding: 6px 8px; border: 1px solid var(--rl-line); border-radius: 4px; font: 11px/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; user-select: text; color: var(--rl-ink); }
.card .marked { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
`;

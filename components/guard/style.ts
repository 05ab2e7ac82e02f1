/** Style of the guard's dialog, beside the card's in the shadow root both live in. */
export const GUARD_CSS = `
.guard { box-sizing: border-box; width: min(440px, calc(100vw - 24px)); max-height: calc(100vh - 24px); overflow: auto; padding: var(--rl-space-4); background: var(--rl-raised); color: var(--rl-ink); border: 1px solid var(--rl-line); border-radius: var(--rl-radius); box-shadow: var(--rl-shadow); font: 13px/1.6 var(--rl-font); overflow-wrap: anywhere; outline: none; }
.guard::backdrop { background: rgb(38 34 29 / 35%); }
.guard h2 { margin: 0 0 var(--rl-space-2); font-size: 15px; line-height: 1.5; }
.guard ul { max-height: 40vh; overflow: auto; margin: 0 0 var(--rl-space-3); padding: 0; list-style: none; }
.guard li { display: flex; gap: 8px; align-items: baseline; padding: 3px 0; }
.guard .actions, .guard fieldset { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; }
.guard .actions span, .guard .soft { color: var(--rl-ink-soft); font-size: 12px; }
.guard fieldset { margin: var(--rl-space-3) 0 0; padding: var(--rl-space-2) 0 0; border: 0; border-top: 1px solid var(--rl-line); min-width: 0; }
.guard legend { float: left; width: 100%; padding: 0; margin-bottom: 2px; }
.guard .soft { margin: var(--rl-space-2) 0 0; }
.guard button { font: inherit; padding: 3px 10px; color: var(--rl-ink); background: transparent; border: 1px solid var(--rl-edge); border-radius: 4px; cursor: pointer; }
.guard button.primary { font-weight: 600; border-color: currentColor; }
.guard button:disabled { color: var(--rl-ink-soft); border-color: var(--rl-line); cursor: default; }
.guard button:focus-visible { outline: 2px solid var(--rl-advise); outline-offset: 1px; }
`;

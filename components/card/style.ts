// Fallbacks are for a page whose tokens did not load; components/tokens.css has the values.
const paper = 'var(--rl-paper, light-dark(#fffdf8, #23211e))';
const ink = 'var(--rl-ink, light-dark(#1f1d1a, #f0ece4))';
const soft = 'var(--rl-ink-soft, light-dark(#5f5a52, #b9b2a6))';
const line = 'var(--rl-line, light-dark(#ddd6c9, #45413a))';
const font = 'var(--rl-font, system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif)';
const shape = (severity: string, colour: string, form: string) =>
  `.${severity} .shape { background: ${colour}; ${form} }`;

/** Style of the card, for the shadow root it lives in. */
export const CARD_CSS = `
.card { position: fixed; z-index: 2147483647; box-sizing: border-box; width: max-content; max-width: min(320px, calc(100vw - 16px)); max-height: calc(100vh - 16px); overflow: auto; padding: var(--rl-space-3, 12px); background: ${paper}; color: ${ink}; border: 1px solid ${line}; border-radius: var(--rl-radius, 6px); box-shadow: var(--rl-shadow, 0 4px 16px rgb(0 0 0 / 0.16)); font: 13px/1.55 ${font}; overflow-wrap: anywhere; outline: none; }
.card p, .card ul { margin: 0 0 var(--rl-space-2, 8px); padding: 0; }
.card ul { padding-inline-start: 1.2em; }
.card .line { display: flex; align-items: center; gap: 6px; font-size: 15px; font-weight: 600; }
.shape { flex: none; width: 9px; height: 9px; forced-color-adjust: none; }
${shape('block', 'var(--rl-block, light-dark(#c8281e, #ff7a6b))', '')}
${shape('warn', 'var(--rl-warn, light-dark(#a15c00, #f0b04a))', 'transform: rotate(45deg);')}
${shape('advise', 'var(--rl-advise, light-dark(#2f6690, #7fb6dd))', 'border-radius: 50%;')}
.card .question { font-weight: 600; }
.card details { margin-bottom: var(--rl-space-2, 8px); color: ${soft}; font-size: 12px; }
.card summary { cursor: pointer; }
.card .change { display: flex; gap: 6px; align-items: end; margin-bottom: var(--rl-space-2, 8px); }
.card .change label { flex: 1; color: ${soft}; font-size: 12px; }
.card input { display: block; box-sizing: border-box; width: 100%; min-width: 0; font: inherit; font-size: 13px; padding: 3px 6px; color: ${ink}; background: ${paper}; border: 1px solid ${line}; border-radius: 4px; }
.card .actions { display: flex; flex-wrap: wrap; gap: 6px; }
.card button { font: inherit; padding: 3px 10px; color: ${ink}; background: transparent; border: 1px solid ${line}; border-radius: 4px; cursor: pointer; white-space: nowrap; }
.card button.primary { border-color: currentColor; font-weight: 600; }
.card button:disabled { color: ${soft}; cursor: default; }
.card :is(button, input, summary):focus-visible, .card:focus-visible { outline: 2px solid var(--rl-advise, light-dark(#2f6690, #7fb6dd)); outline-offset: 1px; }
.card .marked { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.notice { position: fixed; z-index: 2147483647; right: 12px; bottom: 12px; max-width: min(320px, calc(100vw - 24px)); padding: 6px 12px; background: ${paper}; color: ${soft}; border: 1px solid ${line}; border-radius: 6px; font: 12px/1.5 ${font}; }
`;

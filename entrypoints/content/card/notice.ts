export const NOTICE_CSS =
  '.notice { position: fixed; z-index: 2147483647; right: 12px; bottom: 12px; max-width: min(320px, calc(100vw - 24px)); padding: 6px 12px; background: var(--rl-raised); color: var(--rl-ink-soft); border: 1px solid var(--rl-line); border-radius: 6px; font: 12px/1.5 var(--rl-font); }';

/** One quiet line in our own layer; the next press anywhere takes it away. */
export function notice(layer: ShadowRoot, sentence: string, signal: AbortSignal): void {
  const line = layer.ownerDocument.createElement('p');
  line.className = 'notice';
  line.setAttribute('role', 'status');
  line.textContent = sentence;
  layer.append(line);
  layer.ownerDocument.addEventListener('pointerdown', () => line.remove(), {
    once: true,
    capture: true,
    signal,
  });
}

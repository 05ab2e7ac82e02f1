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

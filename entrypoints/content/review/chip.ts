import type { Host } from '../card/host.ts';
import type { Edge } from '../edge.ts';

export const CHIP_CSS = [
  '.review { position: fixed; inset: auto auto 12px 12px; padding: 4px 10px; border: 1px solid var(--rl-edge); border-radius: var(--rl-radius); background: var(--rl-raised); color: var(--rl-ink); font: 12px/1.5 var(--rl-font); cursor: pointer; }',
  '.review:focus-visible { outline: 2px solid var(--rl-ink); }',
].join('\n');

/** One small button in the corner that says how the draft stands, for people who are in a team. */
export class Chip {
  private readonly host: Host;
  private readonly edge: Edge;
  private readonly button: HTMLButtonElement;

  constructor(host: Host, edge: Edge, signal: AbortSignal) {
    this.host = host;
    this.edge = edge;
    this.button = host.el.ownerDocument.createElement('button');
    this.button.type = 'button';
    this.button.className = 'review';
    this.button.addEventListener('click', ({ isTrusted }) => isTrusted && edge.openReview?.(), { signal });
  }

  show(standing: string | null): void {
    if (standing === null) {
      this.button.remove();
      return;
    }
    const state = this.edge.text(`review_standing_${standing.replaceAll('-', '_')}`);
    this.button.dataset.standing = standing;
    this.button.textContent = state;
    this.button.setAttribute('aria-label', this.edge.text('review_page_chip', state));
    const layer = this.host.layer();
    if (this.button.parentNode !== layer) layer.append(this.button);
  }
}

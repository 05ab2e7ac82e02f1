import type { GuardProps } from '../../../components/guard/GuardDialog.tsx';
import type { Finding } from '../../../rules/engine/finding.ts';
import type { Host } from '../card/host.ts';
import type { SurfaceLoader } from '../surface/loader.ts';
import type { Reason } from './guard.ts';

export interface GuardActs {
  onBack(): void;
  onState(reason: Reason): void;
  /** Absent where nobody here is in a team. */
  onReview?: (() => void) | undefined;
}

/**
 * The dialog under our own element. A modal `<dialog>`: the browser keeps the focus in it, closes it on Escape and
 * gives the focus back to where it was.
 */
export class GuardLayer {
  private readonly host: Host;
  private readonly surfaces: SurfaceLoader;
  private readonly say: (code: string, ...params: string[]) => string;
  private readonly dialog: HTMLDialogElement;

  constructor(
    host: Host,
    surfaces: SurfaceLoader,
    say: (code: string, ...params: string[]) => string,
    signal: AbortSignal,
  ) {
    this.host = host;
    this.surfaces = surfaces;
    this.say = say;
    this.dialog = host.el.ownerDocument.createElement('dialog');
    this.dialog.className = 'guard';
    this.dialog.setAttribute('aria-labelledby', 'rl-guard-title');
    this.dialog.setAttribute('aria-describedby', 'rl-guard-what');
    this.dialog.tabIndex = -1;
    // The event comes a task after the closing: by then the next press may have opened it again.
    this.dialog.addEventListener('close', () => this.dialog.open || this.draw(null), { signal });
    signal.addEventListener('abort', () => this.dialog.close(), { once: true });
  }

  show(findings: readonly Finding[], { onBack, onState, onReview }: GuardActs): void {
    const layer = this.host.layer();
    if (this.dialog.parentNode !== layer) layer.append(this.dialog);
    const after = (act: () => void) => () => {
      this.dialog.close();
      act();
    };
    this.draw({
      findings,
      say: this.say,
      onBack: after(onBack),
      onReview: onReview && after(onReview),
      onState: (reason) => after(() => onState(reason))(),
    });
    if (!this.dialog.open) this.dialog.showModal();
    // Not a button: a key that is still held down would press it.
    this.dialog.focus({ preventScroll: true });
  }

  private draw(props: GuardProps | null): void {
    this.surfaces.now?.guard(this.dialog, props);
  }
}

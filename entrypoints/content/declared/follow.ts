import { factsOf, platformOf } from '../../../rules/platforms/facts.ts';
import type { Root } from '../fields/roots.ts';
import type { Windows } from '../fields/windows.ts';
import type { Page } from '../page.ts';
import { declaredIn } from './read.ts';

/**
 * Follows the page's own declarations. They change by a press, so they are read in the frame after one: no timer,
 * and nothing while the author types.
 */
export class DeclaredFollower {
  private readonly roots: ReadonlySet<Root>;
  private readonly page: Page;
  private readonly windows: Windows;
  private frame = 0;

  constructor(windows: Windows, page: Page, roots: ReadonlySet<Root>, stop: AbortSignal) {
    this.windows = windows;
    this.page = page;
    this.roots = roots;
    const later = () => {
      this.frame ||= windows.top.requestAnimationFrame(() => {
        this.frame = 0;
        if (!stop.aborted) this.read();
      });
    };
    windows.each((win, signal) => {
      for (const type of ['click', 'change'])
        win.addEventListener(type, later, { capture: true, passive: true, signal });
    });
    stop.addEventListener('abort', () => windows.top.cancelAnimationFrame(this.frame), { once: true });
  }

  /** Now: before the first result, and when someone asks. */
  read(): void {
    const { hostname, pathname } = this.windows.top.location;
    const spec = factsOf(platformOf(hostname, pathname)).declarations;
    if (!spec) return;
    if (this.page.judge.see(declaredIn(this.roots, spec))) this.page.schedule();
  }
}

import { factsOf, platformOf } from '../../../rules/platforms/facts.ts';
import type { Root } from '../fields/roots.ts';
import type { Windows } from '../fields/windows.ts';
import type { Page } from '../page.ts';
import { attachedIn } from './product.ts';
import { declaredIn } from './read.ts';

/** A page that never rests is read this late. Milliseconds. */
const LATEST = 1000;

/**
 * Follows the page's own declarations and the product attached to the draft. They change by a press, so they are
 * read in the frame after one, and when the page has shown something new and is idle: no timer, and nothing while
 * the author types.
 */
export class DeclaredFollower {
  private readonly roots: ReadonlySet<Root>;
  private readonly page: Page;
  private readonly windows: Windows;
  private frame = 0;
  private idle = 0;

  constructor(windows: Windows, page: Page, roots: ReadonlySet<Root>, stop: AbortSignal) {
    this.windows = windows;
    this.page = page;
    this.roots = roots;
    const pressed = () => {
      this.frame ||= windows.top.requestAnimationFrame(() => {
        this.frame = 0;
        if (!stop.aborted) this.read();
      });
    };
    windows.each((win, signal) => {
      for (const type of ['click', 'change'])
        win.addEventListener(type, pressed, { capture: true, passive: true, signal });
    });
    const end = () => {
      windows.top.cancelAnimationFrame(this.frame);
      windows.top.cancelIdleCallback(this.idle);
    };
    stop.addEventListener('abort', end, { once: true });
  }

  /** Something new stands in the page, outside its fields: what was pressed for may come late. */
  later(): void {
    if (this.idle || !this.facts().product) return;
    this.idle = this.windows.top.requestIdleCallback(
      () => {
        this.idle = 0;
        this.read();
      },
      { timeout: LATEST },
    );
  }

  /** Now: before the first result, and when someone asks. */
  read(): void {
    const { declarations, product } = this.facts();
    const { judge } = this.page;
    const declared = declarations && judge.see(declaredIn(this.roots, declarations));
    const attached = product && judge.attach(attachedIn(this.roots, product));
    if (declared || attached) this.page.schedule();
  }

  /** Whether it is known how this platform declares. */
  get reads(): boolean {
    return this.facts().declarations !== undefined;
  }

  private facts() {
    const { hostname, pathname } = this.windows.top.location;
    return factsOf(platformOf(hostname, pathname));
  }
}

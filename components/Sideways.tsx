import type { ComponentChildren } from 'preact';

/** What may be wider than the window; the keyboard scrolls it once it has the focus. */
export function Sideways({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard (WCAG 2.1.1).
    <section class="rl-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

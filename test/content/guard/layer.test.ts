// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { Host } from '../../../entrypoints/content/card/host.ts';
import { GuardLayer } from '../../../entrypoints/content/guard/layer.ts';
import { surfaces } from '../../../entrypoints/content/surface/draw.ts';
import type { SurfaceLoader } from '../../../entrypoints/content/surface/loader.ts';
import type { Finding } from '../../../rules/engine/finding.ts';

it('keeps what it shows when the closing of the time before is told late', () => {
  const place = document.body.appendChild(document.createElement('div'));
  const host = { el: place, layer: () => place } as unknown as Host;
  const layer = new GuardLayer(
    host,
    { now: surfaces } as SurfaceLoader,
    (code, ...params) => [code, ...params].join(' '),
    new AbortController().signal,
  );
  const finding = { key: 'a', text: '国家级', severity: 'block', message: '换成事实', basis: [] };
  const acts = { onBack: () => {}, onState: () => {} };
  layer.show([finding as unknown as Finding], acts);
  const dialog = place.querySelector('dialog')!;
  expect(dialog.textContent).toContain('国家级');
  // A browser tells of a closing a task later; the press after it may be quicker.
  dialog.dispatchEvent(new Event('close'));
  expect(dialog.textContent).toContain('国家级');
});

it('offers a review where somebody can be asked, and says why it does not elsewhere', () => {
  const place = document.body.appendChild(document.createElement('div'));
  const props = { findings: [], say: (code: string) => code, trusted: () => true, onBack() {}, onState() {} };
  surfaces.guard(place, props);
  const button = () => place.querySelector<HTMLButtonElement>('[data-act=review]')!;
  expect(button().disabled).toBe(true);
  expect(place.textContent).toContain('guard_review_not_here');
  const onReview = vi.fn();
  surfaces.guard(place, { ...props, onReview });
  expect(button().disabled).toBe(false);
  button().click();
  expect(onReview).toHaveBeenCalledTimes(1);
});

import { expect, it, vi } from 'vitest';
import type { Host } from '../../../entrypoints/content/card/host.ts';
import { SurfaceLoader } from '../../../entrypoints/content/surface/loader.ts';
import type { Surfaces } from '../../../entrypoints/content/surface/surfaces.ts';

const drawn: Surfaces = { css: '.card {}', card: () => {}, guard: () => {} };

it('asks once however often it is wanted, and dresses the host before anything is drawn', async () => {
  const wear = vi.fn();
  const ask = vi.fn(async () => drawn);
  const loader = new SurfaceLoader(ask, { wear } as unknown as Host);
  expect(await Promise.all([loader.load(), loader.load()])).toEqual([true, true]);
  expect(await loader.load()).toBe(true);
  expect(ask).toHaveBeenCalledTimes(1);
  expect(wear.mock.calls).toEqual([['.card {}']]);
  expect(loader.now).toBe(drawn);
});

it('says that they could not be had, and tries again when it is asked again', async () => {
  const ask = vi
    .fn<() => Promise<Surfaces>>()
    .mockRejectedValueOnce(new Error('gone'))
    .mockResolvedValue(drawn);
  const loader = new SurfaceLoader(ask, { wear() {} } as unknown as Host);
  expect(await loader.load()).toBe(false);
  expect(loader.now).toBe(null);
  expect(await loader.load()).toBe(true);
});

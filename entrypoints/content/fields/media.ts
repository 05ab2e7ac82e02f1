import type { Windows } from './windows.ts';

export interface MediaCount {
  images: number;
  videos: number;
}

/**
 * Counts pictures and films that were chosen or dropped in this page: they are not read, and that is said. What the
 * author took out again is not known.
 */
export function countMedia(windows: Windows): MediaCount {
  const count = { images: 0, videos: 0 };
  const add = (files: Iterable<File>) => {
    for (const { type } of files) {
      if (type.startsWith('image/')) count.images += 1;
      else if (type.startsWith('video/')) count.videos += 1;
    }
  };
  windows.each((win, signal) => {
    const passive = { capture: true, passive: true, signal };
    win.addEventListener(
      'change',
      (event) => add((event.composedPath()[0] as HTMLInputElement).files ?? []),
      passive,
    );
    win.addEventListener('drop', (event) => add(event.dataTransfer?.files ?? []), passive);
  });
  return count;
}

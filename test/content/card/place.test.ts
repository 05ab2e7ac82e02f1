import fc from 'fast-check';
import { expect, it } from 'vitest';
import { place } from '../../../entrypoints/content/card/place.ts';

const view = { width: 1000, height: 700 };
const line = (left: number, top: number) => ({ left, top, right: left + 80, bottom: top + 20 });

it('goes under the line, and above it at the foot of the window', () => {
  expect(place(line(100, 100), { width: 320, height: 200 }, view)).toEqual({ left: 100, top: 126 });
  expect(place(line(100, 650), { width: 320, height: 200 }, view)).toEqual({ left: 100, top: 444 });
});

it('stays inside a narrow window', () => {
  const { left } = place(line(300, 20), { width: 320, height: 200 }, { width: 360, height: 700 });
  expect(left).toBe(32);
});

it('never lies over the line', () => {
  const size = fc.record({
    width: fc.integer({ min: 100, max: 320 }),
    height: fc.integer({ min: 50, max: 680 }),
  });
  const at = fc.record({ left: fc.integer({ min: 0, max: 900 }), top: fc.integer({ min: 0, max: 680 }) });
  fc.assert(
    fc.property(at, size, (where, card) => {
      const mark = line(where.left, where.top);
      const { left, top } = place(mark, card, view);
      const apart =
        top >= mark.bottom ||
        top + card.height <= mark.top ||
        left >= mark.right ||
        left + card.width <= mark.left;
      return apart;
    }),
  );
});

// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { framesBelow, rootsBelow } from '../../../entrypoints/content/fields/roots.ts';

it('finds the shadow root of the very element that came, and those inside it', () => {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const inner = root.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  expect([...rootsBelow(host)]).toEqual([root, inner]);
});

it('never looks into the layer of Redline itself', () => {
  const own = document.createElement('redline-root');
  own.attachShadow({ mode: 'open' });
  expect([...rootsBelow(own)]).toEqual([]);
});

it('finds the very frame that came, and those below', () => {
  const place = document.createElement('div');
  const frame = place.appendChild(document.createElement('iframe'));
  expect(framesBelow(frame)).toEqual([frame]);
  expect(framesBelow(place)).toEqual([frame]);
});

import { expect, it } from 'vitest';
import type { Policy } from '../../bridge/policy.ts';
import { decide, type Off } from '../../bridge/power-state.ts';

const NONE: Off = { everywhere: false, sites: [], fields: {}, tabs: [] };
const FREE: Pick<Policy, 'alwaysOn' | 'offSites' | 'guard'> = {
  alwaysOn: false,
  offSites: [],
  guard: 'settled',
};
const at = (off: Partial<Off>, policy = FREE) => decide({ ...NONE, ...off }, policy, 'a.example', 7);

it('is on until something is switched off, and off for what was and nothing else', () => {
  expect(at({})).toEqual({ tab: true, site: true, everywhere: true, on: true, fields: [], guard: 'settled' });
  expect(at({ tabs: [8], sites: ['b.example'] }).on).toBe(true);
  expect(at({ tabs: [7] })).toMatchObject({ on: false, tab: false, site: true });
  expect(at({ sites: ['a.example'] })).toMatchObject({ on: false, site: false, tab: true });
  expect(at({ everywhere: true })).toMatchObject({ on: false, everywhere: false });
});

it('leaves fields alone on the site they were named for', () => {
  const fields = { 'a.example': ['title' as const], constructor: ['body' as const] };
  expect(at({ fields }).fields).toEqual(['title']);
  expect(decide({ ...NONE, fields: {} }, FREE, 'constructor', 7).fields).toEqual([]);
});

it('obeys an administrator before the person, and says which way', () => {
  const all = {
    everywhere: true,
    tabs: [7],
    sites: ['a.example'],
    fields: { 'a.example': ['title' as const] },
  };
  expect(at(all, { ...FREE, alwaysOn: true })).toMatchObject({ on: true, managed: 'on', fields: [] });
  expect(at({}, { ...FREE, alwaysOn: true, offSites: ['a.example'] })).toMatchObject({
    on: false,
    managed: 'off',
  });
  expect(at({}, { ...FREE, offSites: ['b.example'] })).toMatchObject({ on: true });
});

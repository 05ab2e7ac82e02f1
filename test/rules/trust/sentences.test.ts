import { expect, it } from 'vitest';
import en from '../../../public/_locales/en/messages.json' with { type: 'json' };
import zh from '../../../public/_locales/zh_CN/messages.json' with { type: 'json' };
import * as trust from '../../../rules/trust/index.ts';

const classes = Object.values(trust).filter(
  (each) =>
    typeof each === 'function' &&
    each.prototype instanceof trust.TrustError &&
    each !== (trust.AllMirrorsFailed as unknown),
) as (new (
  ...params: string[]
) => trust.TrustError)[];

it('every reason has a code of its own and a sentence that says what to do next, in both languages', () => {
  const codes = classes.map((each) => new each('x').code);
  expect(codes.length).toBeGreaterThan(30);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) {
    expect([code, (zh as Record<string, { message: string }>)[code]?.message]).toEqual([
      code,
      expect.any(String),
    ]);
    expect([code, (en as Record<string, { message: string }>)[code]?.message]).toEqual([
      code,
      expect.any(String),
    ]);
  }
});

it('every reason is a class with a name of its own', () => {
  const names = classes.map((each) => new each('x').name);
  expect(new Set(names).size).toBe(names.length);
});

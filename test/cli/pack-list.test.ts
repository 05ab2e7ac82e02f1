import { expect, test } from 'vitest';
import { redline } from './run.ts';

test('lists the built-in packs with versions, rules and examples', async () => {
  const { code, out } = await redline(['pack', 'list']);
  expect(code).toBe(0);
  expect(out).toMatch(
    /^cn-advertising-law +\d+\.\d+\.\d+ {2}中国广告法：规则 \d+ 条，例子 标出 \d+、放过 \d+$/m,
  );
  const { packs } = JSON.parse((await redline(['pack', 'list', '--format', 'json'])).out);
  const sum = packs.reduce((all: number, { rules }: { rules: number }) => all + rules, 0);
  expect(out.trimEnd().split('\n').at(-1)).toBe(`共 ${packs.length} 个规则包，${sum} 条规则`);
  expect(packs[0]).toMatchObject({ id: expect.any(String), title: expect.any(String), layer: 'law' });
});

test('a command or an option that is not there: one line, exit 2', async () => {
  for (const args of [
    ['pack'],
    ['pack', 'lists'],
    ['pack', 'list', '--colour'],
    ['pack', 'list', '--format', 'xml'],
  ]) {
    const { code, out, err } = await redline(args);
    expect({ code, out }, args.join(' ')).toEqual({ code: 2, out: '' });
    expect(err.trimEnd().split('\n'), args.join(' ')).toHaveLength(1);
  }
});

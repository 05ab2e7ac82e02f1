import { expect, it } from 'vitest';
import { compilePlatforms } from '../../../rules/format/platforms.ts';
import { PackError } from '../../../rules/format/report.ts';

const GOOD = `id: zhihu
seen: "2026-11-22"
verified: none
source: Written for this test.
hosts:
  - { host: zhuanlan.zhihu.com, named: true }
fields:
  - role: title
    selectors: ['textarea[placeholder*="标题"]']
forms:
  - kind: article
    limits:
      title: { max: 100, rule: utf16, doubt: Another source says 50. }
`;

const file = (text: string, path = 'rules/platforms/zhihu.yaml') => ({ path, text });

function said(...files: { path: string; text: string }[]): string {
  try {
    compilePlatforms(files);
  } catch (error) {
    if (error instanceof PackError) return error.message;
    throw error;
  }
  return '';
}

it('passes on what a page needs, and leaves sources and doubts behind', () => {
  const [zhihu] = compilePlatforms([file(GOOD)]);
  expect(zhihu).toEqual({
    id: 'zhihu',
    seen: '2026-11-22',
    verified: 'none',
    hosts: [{ host: 'zhuanlan.zhihu.com', named: true, paths: [] }],
    fields: [{ role: 'title', hosts: [], selectors: ['textarea[placeholder*="标题"]'], hints: [] }],
    decoys: [],
    forms: [{ kind: 'article', paths: [], limits: { title: { max: 100, rule: 'utf16' } } }],
  });
});

it.each([
  ['an unknown key', 'verified: none', 'checked: none', ':3:'],
  ['an unknown platform', 'id: zhihu', 'id: zhihuu', ':1:'],
  ['a host with a scheme', 'host: zhuanlan.zhihu.com', 'host: https://zhuanlan.zhihu.com', ':6:'],
  ['a pattern in the manifest', 'host: zhuanlan.zhihu.com', 'host: "*.zhihu.com"', ':6:'],
  ['an unknown role', 'role: title', 'role: headline', ':8:'],
  ['a selector left open', '*="标题"]', '*="标题"', ':9:'],
  ['two selectors on a line', '*="标题"]', '*="标题"], input', ':9:'],
  ['an unknown counting rule', 'rule: utf16', 'rule: bytes', ':13:'],
  ['a minimum above the maximum', 'max: 100', 'min: 101, max: 100', ':13:'],
  ['a limit of nothing', 'max: 100', 'max: 0', ':13:'],
  ['no source', 'source: Written for this test.', '', ':1:'],
])('refuses %s and names the line', (_, from, to, line) => {
  expect(GOOD).toContain(from);
  expect(said(file(GOOD.replace(from, to)))).toContain(`zhihu.yaml${line}`);
});

it('refuses a file that is not called by its platform', () => {
  expect(said(file(GOOD, 'rules/platforms/other.yaml'))).toContain('called zhihu.yaml');
});

it('refuses a host that two files claim', () => {
  const other = file(GOOD.replace('id: zhihu', 'id: weibo'), 'rules/platforms/weibo.yaml');
  expect(said(file(GOOD), other)).toContain(
    'weibo.yaml:6: zhuanlan.zhihu.com is in rules/platforms/zhihu.yaml',
  );
});

import { expect, it } from 'vitest';
import { checkTable, platformFiles } from '../../../scripts/platforms.ts';

it('is what the files beside it say', () => {
  expect(checkTable).not.toThrow();
});

it.each([
  'douyin',
  'xiaohongshu',
  'kuaishou',
  'wechat-mp',
  'wechat-channels',
  'bilibili',
  'toutiao',
  'zhihu',
])('has a file for %s, with its day, source and how it was verified', (id) => {
  const text = platformFiles().find(({ path }) => path.endsWith(`/${id}.yaml`))?.text;
  for (const key of ['seen: "20', 'verified: ', 'source: ', 'fields:']) expect(text).toContain(key);
});

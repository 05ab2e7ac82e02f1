// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { type Seen, SeenHere } from '../../components/SeenHere.tsx';
import { show } from './render.tsx';

const SEEN: Seen = {
  host: 'creator.xiaohongshu.com',
  platform: { id: 'xiaohongshu', seen: '2026-11-22', verified: 'look-alike' },
  fields: [
    { part: 'title', how: 'input', length: 14, known: true, count: 14, max: 20 },
    { part: 'body', how: 'contenteditable', length: 170 },
  ],
  declared: ['ad'],
  product: { name: '春日面霜 50g', price: 59.9 },
  packs: [{ id: 'law', version: '2026.11.20' }],
};

test('says what each field holds, how full it is, and how it was known', () => {
  show(<SeenHere seen={SEEN} onCopy={() => {}} />);
  expect(screen.getByTestId('seen-title').textContent).toBe('标题：14／20 平台资料认得');
  expect(screen.getByTestId('seen-body').textContent).toBe('正文：170 个字符 按页面上的字猜的');
  expect(screen.getByTestId('seen-platform').textContent).toContain('没有登录真站');
  expect(screen.getByTestId('seen-declared').textContent).toContain('广告或合作');
  expect(screen.getByTestId('seen-product').textContent).toBe('挂着的商品：春日面霜 50g 59.9 元');
});

test('copies the lines it shows, with nothing of the draft or the product in them', () => {
  const onCopy = vi.fn();
  show(<SeenHere seen={SEEN} onCopy={onCopy} />);
  fireEvent.click(screen.getByTestId('seen-report'));
  fireEvent.click(screen.getByTestId('seen-copy'));
  const text = screen.getByTestId('seen-text').textContent!;
  expect(onCopy.mock.calls).toEqual([[text]]);
  expect(text.split('\n')).toEqual([
    'redline law@2026.11.20',
    'host creator.xiaohongshu.com',
    'platform xiaohongshu look-alike 2026-11-22',
    'title input 14/20 platform-file',
    'body contenteditable 170 page-words',
    'declared ad',
    'product price',
  ]);
});

test('says that it sees nothing, where it sees nothing', () => {
  const none: Seen = { ...SEEN, host: '', fields: [], declared: [], product: undefined };
  show(<SeenHere seen={none} onCopy={() => {}} />);
  for (const said of ['没有看到写稿的地方', '没有看到挂着的商品', '页面上声明了：没有'])
    expect(screen.getByText(said)).toBeTruthy();
});

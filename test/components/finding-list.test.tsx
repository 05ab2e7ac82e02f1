// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { FindingList } from '../../components/FindingList.tsx';
import { FINDINGS, finding } from '../gallery/fixtures.ts';
import { show } from './render.tsx';

const rows = () => screen.queryAllByTestId('finding');
const severities = () => rows().map((row) => row.dataset.severity);

test('lists the worst first, whatever order the check gave', () => {
  show(<FindingList findings={[...FINDINGS].reverse()} platform="xiaohongshu" onJump={vi.fn()} />);
  expect(severities()).toEqual(['block', 'warn', 'warn', 'advise', 'advise']);
});

test('says severity by word and shape, then what will happen', () => {
  show(<FindingList findings={FINDINGS} platform="xiaohongshu" onJump={vi.fn()} />);
  const [block, , warn, advise] = rows().map((row) => row.textContent);
  expect(block).toMatch(/■.*必须改.*全网最低价.*法律不允许这样写/);
  expect(warn).toMatch(/◆.*要凭证.*有凭证就能说/);
  expect(advise).toMatch(/●.*建议.*小红书可能限流/);
});

test('a message that opens with what will happen is not told twice', () => {
  const message = '有出处才能说：写明谁评的、哪一年。';
  show(
    <FindingList findings={[finding({ severity: 'warn', message })]} platform="generic" onJump={vi.fn()} />,
  );
  const text = rows()[0]!.textContent;
  expect(text).toContain('有出处才能说');
  expect(text).toContain('写明谁评的、哪一年。');
  expect(text).not.toContain('有凭证就能说');
});

test('does not call a contested reading the law', () => {
  const contested = finding({ severity: 'warn', certainty: 'contested' });
  show(<FindingList findings={[contested]} platform="generic" onJump={vi.fn()} />);
  expect(rows()[0]!.textContent).toContain('各地认定不一');
});

test('a row is a button that jumps to its own finding', () => {
  const onJump = vi.fn();
  show(<FindingList findings={FINDINGS} platform="xiaohongshu" onJump={onJump} />);
  const row = rows()[0]!;
  expect(row.tagName).toBe('BUTTON');
  fireEvent.click(row);
  expect(onJump.mock.calls).toEqual([[FINDINGS[0]!.key]]);
});

test('carries the offsets of the finding it stands for', () => {
  show(<FindingList findings={FINDINGS.slice(0, 1)} platform="generic" onJump={vi.fn()} />);
  const { key, start, end } = FINDINGS[0]!;
  expect(rows()[0]!.dataset).toMatchObject({ key, start: String(start), end: String(end) });
});

test('an ignored finding stays in the list and says so', () => {
  show(<FindingList findings={[finding({ state: 'ignored' })]} platform="generic" onJump={vi.fn()} />);
  expect(rows()[0]!.textContent).toContain('已忽略');
});

test('folds a long list and opens it again', () => {
  const many = Array.from({ length: 8 }, (_, n) => finding({ key: `k${n}`, start: n }));
  show(<FindingList findings={many} platform="generic" onJump={vi.fn()} />);
  expect(rows()).toHaveLength(5);
  fireEvent.click(screen.getByText('还有 3 处'));
  expect(rows()).toHaveLength(8);
  fireEvent.click(screen.getByText('收起'));
  expect(rows()).toHaveLength(5);
});

test('nothing found leaves no empty heading behind', () => {
  const { container } = show(<FindingList findings={[]} platform="generic" onJump={vi.fn()} />);
  expect(container.textContent).toBe('');
});

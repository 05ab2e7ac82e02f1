// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { AdviceList } from '../../components/AdviceList.tsx';
import { ScoreRing } from '../../components/ScoreRing.tsx';
import { ThreeBars } from '../../components/ThreeBars.tsx';
import { REASONS } from '../../rules/structure/index.ts';
import { SCORES } from '../gallery/fixtures.ts';
import { show } from './render.tsx';

const total = () => screen.getByTestId('score-total').textContent;
const note = () => screen.getByTestId('score-note').textContent;

test('the ring reads as a number to eyes and ears', () => {
  show(<ScoreRing score={SCORES.good!} />);
  expect(total()).toBe('81');
  expect(screen.getByRole('img', { name: '结构分 81，满分 100' })).toBeTruthy();
});

test('a capped score says what it would have been', () => {
  show(<ScoreRing score={SCORES.capped!} />);
  expect(total()).toBe('39');
  expect(note()).toBe('结构 81，封顶 39');
});

test('a cap that costs nothing is not mentioned', () => {
  show(<ScoreRing score={{ ...SCORES.good!, total: 30, raw: 30, cap: 39 }} />);
  expect(note()).toBe('结构分');
});

test.each(REASONS)('no number is shown when %s, and a sentence says why', (reason) => {
  show(<ScoreRing score={{ ...SCORES.none!, reason }} />);
  expect(total()).toBe('—');
  expect(note()).toMatch(/\p{Script=Han}{3,}/u);
});

test('each bar is a meter from 0 to 20', () => {
  show(<ThreeBars parts={SCORES.good!.parts} />);
  const meter = screen.getByRole('meter', { name: '行动：8 分，满分 20' });
  expect(meter.getAttribute('aria-valuemax')).toBe('20');
  expect(meter.getAttribute('aria-valuenow')).toBe('8.2');
});

test('bars without a score show a dash, not a zero', () => {
  show(<ThreeBars parts={null} />);
  expect(screen.getByTestId('bar-value').textContent).toBe('价值—');
});

test('three pieces of advice at most, each with what it gains', () => {
  const advice = [9, 6, 4, 2].map((gain) => ({ id: `a${gain}`, text: `建议 ${gain}`, gain }));
  show(<AdviceList advice={advice} />);
  const rows = screen.getAllByTestId('advice').map(({ textContent }) => textContent);
  expect(rows).toEqual(['建议 9约 +9', '建议 6约 +6', '建议 4约 +4']);
});

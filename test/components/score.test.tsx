// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { AdviceList } from '../../components/AdviceList.tsx';
import { Length } from '../../components/Length.tsx';
import { Ribbon } from '../../components/Ribbon.tsx';
import { ScoreRing } from '../../components/ScoreRing.tsx';
import { SubScores } from '../../components/SubScores.tsx';
import { ThreeBars } from '../../components/ThreeBars.tsx';
import { REASONS, type Sentence } from '../../rules/structure/index.ts';
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

test('bars name what was heard, and say where nothing was', () => {
  const families = { value: ['痛点', '亲历'], benefit: [], action: ['入口'] };
  show(<ThreeBars parts={SCORES.good!.parts} families={families} />);
  expect(screen.getByTestId('heard-value').textContent).toBe('痛点 · 亲历');
  expect(screen.getByTestId('heard-benefit').textContent).toBe('没有能计分的');
});

test('every part is there on demand and adds up', () => {
  show(<SubScores score={SCORES.good!} />);
  expect(screen.getByTestId('parts').hasAttribute('open')).toBe(false);
  expect(screen.getByTestId('part-order').textContent).toContain('14/15');
  expect(screen.getByTestId('parts').textContent).toContain('81.2/100');
});

test('a part that failed says so at once, and has no number', () => {
  show(<SubScores score={{ ...SCORES.good!, failed: ['clarity'] }} />);
  expect(screen.getByTestId('parts').hasAttribute('open')).toBe(true);
  expect(screen.getByTestId('part-clarity').textContent).toContain('没算出来');
  expect(screen.getByTestId('part-clarity').textContent).not.toMatch(/\d/);
});

const TEXT = '我用了三个月。这款杯子能装五百毫升。点商品卡。';
const SENTENCES: Sentence[] = [
  { part: 'body', start: 0, end: 7, role: 'value', confidence: 0.8 },
  { part: 'body', start: 7, end: 18, role: 'benefit', confidence: 0.41 },
  { part: 'body', start: 18, end: 23, role: 'action', confidence: 0.9 },
];

function ribbon(sentences = SENTENCES) {
  const onShow = vi.fn();
  show(<Ribbon sentences={sentences} textOf={() => TEXT} onShow={onShow} />);
  return onShow;
}

test('the ribbon has a lettered cell for each sentence, and a guess is called one', () => {
  ribbon();
  const cells = screen.getAllByTestId('cell');
  expect(cells.map(({ textContent }) => textContent)).toEqual(['价', '利', '行']);
  expect(cells[1]!.getAttribute('aria-label')).toBe('第 2 句，利益：这款杯子能装五百毫升。（不太确定，41%）');
  expect(cells[1]!.className).toContain('rl-unsure');
});

test('a cell points at its sentence, and at none when it is pressed again', () => {
  const onShow = ribbon();
  const cell = screen.getAllByTestId('cell')[1]!;
  fireEvent.click(cell);
  expect(onShow).toHaveBeenLastCalledWith(SENTENCES[1]);
  expect(cell.getAttribute('aria-pressed')).toBe('true');
  expect(screen.getByTestId('ribbon-note').textContent).toContain('这款杯子能装五百毫升。');
  fireEvent.click(cell);
  expect(onShow).toHaveBeenLastCalledWith(null);
  expect(cell.getAttribute('aria-pressed')).toBe('false');
});

test('the ribbon is one stop of the tab key, and arrows go along it', () => {
  ribbon();
  const cells = screen.getAllByTestId('cell');
  expect(cells.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
  fireEvent.keyDown(cells[0]!, { key: 'ArrowRight' });
  expect(document.activeElement).toBe(cells[1]);
  fireEvent.keyDown(cells[1]!, { key: 'End' });
  expect(document.activeElement).toBe(cells[2]);
  expect(screen.getAllByTestId('cell').map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, 0]);
});

test('a very long draft is counted, not laid out cell by cell', () => {
  ribbon(Array.from({ length: 300 }, (_, n) => ({ ...SENTENCES[0]!, start: n * 7, end: n * 7 + 7 })));
  expect(screen.getAllByTestId('cell')).toHaveLength(120);
  expect(screen.getByTestId('ribbon-note').textContent).toContain('还有 180 句');
});

const spoken = { spoken: true, length: { unit: 'seconds', from: 30, to: 45 } } as const;

test('what is read aloud has a band of seconds, its goal and a pace to choose', () => {
  const onPace = vi.fn();
  show(
    <Length
      profile={spoken}
      seconds={{ low: 33.6, mid: 38, high: 41.7 }}
      chars={170}
      pace={undefined}
      onPace={onPace}
    />,
  );
  expect(screen.getByTestId('length').textContent).toContain('读出来约 34–42 秒（建议 30–45 秒）');
  fireEvent.change(screen.getByLabelText('语速'), { target: { value: '4.2' } });
  expect(onPace).toHaveBeenLastCalledWith(4.2);
  fireEvent.change(screen.getByLabelText('语速'), { target: { value: '' } });
  expect(onPace).toHaveBeenLastCalledWith(undefined);
});

test('what is only read has characters and no pace', () => {
  const profile = { spoken: false, length: null };
  show(
    <Length
      profile={profile}
      seconds={{ low: 1, mid: 2, high: 3 }}
      chars={340}
      pace={undefined}
      onPace={vi.fn()}
    />,
  );
  expect(screen.getByTestId('length').textContent).toBe('正文约 340 字');
});

test('an advice leads to its place, and only where it has one', () => {
  const onShow = vi.fn();
  const advice = [
    { id: 'order', text: '挪一挪', gain: 3, part: 'body', start: 2, end: 9 },
    { id: 'action-missing', text: '补下一步', gain: 2, part: 'body', start: 9, end: 9 },
  ] as const;
  show(<AdviceList advice={advice} onShow={onShow} />);
  expect(screen.getAllByTestId('advice-show')).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: '看原文：挪一挪' }));
  expect(onShow).toHaveBeenCalledWith(advice[0]);
});

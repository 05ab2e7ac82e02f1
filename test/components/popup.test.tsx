// @vitest-environment happy-dom
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { PageReading, PopupEdge } from '../../entrypoints/popup/edge.ts';
import { Popup } from '../../entrypoints/popup/Popup.tsx';
import { draftOf } from '../../rules/engine/draft.ts';
import { fakeEdge } from '../gallery/edge.ts';
import { FINDINGS, NOTE, pageState } from '../gallery/fixtures.ts';
import './render.tsx';

function open(page: PageReading, over: Partial<PopupEdge> = {}) {
  const { edge, calls } = fakeEdge(page, over);
  render(<Popup edge={edge} />);
  return calls;
}

const empty = () => pageState({ draft: null, findings: [], context: null, packs: [] });
const type = (value: string) => fireEvent.input(screen.getByTestId('paste'), { target: { value } });
const packsLoaded = () => screen.findByText('规则 11-20');

test('shows the page’s draft: belief, counts, capped score, findings', async () => {
  open(pageState({}));
  expect((await screen.findByTestId('believes')).textContent).toContain('家电数码');
  expect(screen.getByTestId('score-total').textContent).toBe('39');
  expect(screen.getAllByTestId('finding')).toHaveLength(FINDINGS.length);
  expect(screen.queryByTestId('paste')).toBeNull();
});

test('a finding jumps into the page', async () => {
  const calls = open(pageState({}));
  fireEvent.click((await screen.findAllByTestId('finding'))[0]!);
  expect(calls).toEqual([['jump', FINDINGS[0]!.key]]);
});

test('a finding that is gone makes the popup read the page again', async () => {
  const pages = [pageState({}), pageState({ findings: [] })];
  open(pages[0]!, { readPage: async () => pages.shift()!, jump: async () => false });
  fireEvent.click((await screen.findAllByTestId('finding'))[0]!);
  await screen.findByTestId('clear');
  expect(screen.queryAllByTestId('finding')).toEqual([]);
});

test('改 opens the form; a choice is kept for the site', async () => {
  const calls = open(pageState({}));
  fireEvent.click(await screen.findByRole('button', { name: '改平台、形式和行业' }));
  fireEvent.change(screen.getByLabelText('行业'), { target: { value: 'food' } });
  await waitFor(() => expect(calls).toContainEqual(['choose', { industry: 'food' }]));
});

test('without a draft, a pasted one is checked as it is typed', async () => {
  open(empty());
  expect(await screen.findByTestId('notice-no-draft')).toBeTruthy();
  await packsLoaded();
  type('今天是全网最低价');
  expect(screen.getByTestId('finding').textContent).toContain('全网最低价');
  type('今天比上个月便宜');
  expect(screen.queryByTestId('finding')).toBeNull();
  expect(screen.getByTestId('clear')).toBeTruthy();
});

test('a finding in the paste box selects its words', async () => {
  open({ error: 'not-supported' });
  await packsLoaded();
  type('今天是全网最低价');
  fireEvent.click(screen.getByTestId('finding'));
  const box = screen.getByTestId('paste') as HTMLTextAreaElement;
  expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe('全网最低价');
});

test('without rules nothing is called clear, and loading can be tried again', async () => {
  const answers: ArrayBuffer[][] = [[], await fakeEdge(empty()).edge.packs()];
  open(empty(), { packs: async () => answers.shift()! });
  fireEvent.click(await screen.findByRole('button', { name: '重新载入' }));
  await packsLoaded();
  expect(screen.queryByTestId('notice-packs-missing')).toBeNull();
});

test('a pack that cannot be read is said, and what was pasted stays', async () => {
  open(empty(), { packs: async () => [new ArrayBuffer(3)] });
  await screen.findByTestId('notice-packs-missing');
  type('全网最低价');
  expect((screen.getByTestId('paste') as HTMLTextAreaElement).value).toBe('全网最低价');
  expect(screen.queryByTestId('clear')).toBeNull();
});

test('a page that was judged without rules is not called clear', async () => {
  open(pageState({ findings: [], packs: [] }));
  await screen.findByTestId('notice-packs-missing');
  expect(screen.queryByTestId('clear')).toBeNull();
});

test('a check that throws says so and shows no score', async () => {
  open(pageState({ draft: { parts: null as never, context: null as never } }));
  await screen.findByTestId('notice-engine-error');
  expect(screen.queryByTestId('score-total')).toBeNull();
});

test.each([
  ['2026.3.1', true],
  ['2026.11.20', false],
])('rules of %s, seen on 2026-11-24, are called old: %s', async (version, old) => {
  open(pageState({ packs: [{ id: 'law', version }] }));
  await screen.findByTestId('score-total');
  expect(screen.queryByTestId('notice-packs-stale') !== null).toBe(old);
});

test('says that it advises and is no lawyer', async () => {
  open(pageState({}));
  expect(await screen.findByText('红线只给建议，不是律师，也不能代替律师。')).toBeTruthy();
});

test('counts the platform’s limits, and says what is over without a word of law', async () => {
  const limits = [
    { part: 'title', count: 24, max: 20, rule: 'xhs-half' },
    { part: 'body', count: 320, max: 1000, rule: 'utf16' },
  ] as const;
  open(pageState({ limits: [...limits] }));
  expect((await screen.findByTestId('limits')).textContent).toBe('标题 24/20 · 正文 320/1000');
  expect(screen.getByTestId('limit-title').textContent).toContain('标题比平台上限多 4，建议精简。');
  expect(screen.queryByTestId('limit-body')).toBeNull();
});

test('says what is under a platform’s minimum, but not of a field still empty', async () => {
  const short = (count: number) => ({ part: 'short-title', count, min: 6, max: 16, rule: 'utf16' }) as const;
  open(pageState({ limits: [short(4)] }));
  expect((await screen.findByTestId('limit-short-title')).textContent).toContain('少 2');
  document.body.replaceChildren();
  open(pageState({ limits: [short(0)] }));
  await screen.findByTestId('limits');
  expect(screen.queryByTestId('limit-short-title')).toBeNull();
});

test('a site outside the manifest can be turned on, and off again', async () => {
  let state: 'on' | 'off' = 'off';
  open(pageState({}), {
    site: async () => ({ host: 'notes.example.com', state }),
    async turnOn() {
      state = 'on';
      return true;
    },
    async turnOff() {
      state = 'off';
    },
  });
  expect((await screen.findByTestId('site')).textContent).toContain(
    '在 notes.example.com，红线只在你点开时看',
  );
  fireEvent.click(screen.getByRole('button', { name: '在这里一直开着' }));
  fireEvent.click(await screen.findByRole('button', { name: '关掉' }));
  await screen.findByRole('button', { name: '在这里一直开着' });
});

test('a permission that was declined is said, and nothing is called on', async () => {
  open(pageState({}), {
    site: async () => ({ host: 'notes.example.com', state: 'off' }),
    turnOn: async () => false,
  });
  fireEvent.click(await screen.findByTestId('site-turn'));
  expect(await screen.findByText(/没有给权限/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '在这里一直开着' })).toBeTruthy();
});

test.each(['named', 'none'] as const)('offers nothing to turn on where the site is %s', async (state) => {
  open(pageState({}), { site: async () => ({ host: 'creator.xiaohongshu.com', state }) });
  await screen.findByTestId('score-total');
  expect(screen.queryByTestId('site')).toBeNull();
});

test('fields that ask not to be read are named, and read when their author says so', async () => {
  let read = false;
  open(empty(), {
    readPage: async () => ({ ...empty(), asked: { count: 2, read } }),
    async readAsked(on) {
      read = on;
    },
  });
  expect((await screen.findByTestId('asked')).textContent).toContain('这页有 2 个输入框声明不要检查');
  fireEvent.click(screen.getByRole('button', { name: '仍要检查' }));
  fireEvent.click(await screen.findByRole('button', { name: '不再检查' }));
  await screen.findByRole('button', { name: '仍要检查' });
});

test('says nothing of such fields where there are none', async () => {
  open(pageState({ asked: { count: 0, read: false } }));
  await screen.findByTestId('believes');
  expect(screen.queryByTestId('asked')).toBeNull();
});

test('a cell of the ribbon points at its sentence in the page', async () => {
  const state = pageState({});
  const calls = open(state);
  const cell = (await screen.findAllByTestId('cell'))[0]!;
  fireEvent.click(cell);
  const [name, place] = calls.at(-1)!;
  expect(name).toBe('role');
  const { part, start, end } = place as { part: string; start: number; end: number };
  const text = state.draft!.parts.find(({ id }) => id === part)!.text;
  expect(text.slice(start, end)).toMatch(/^去年换季/);
});

test('a sentence that is gone makes the popup read the page again', async () => {
  const pages = [pageState({}), pageState({ findings: [] })];
  open(pages[0]!, { readPage: async () => pages.shift()!, role: async () => false });
  fireEvent.click((await screen.findAllByTestId('cell'))[0]!);
  await screen.findByTestId('clear');
});

test('in the paste box a cell selects its sentence', async () => {
  open(empty());
  await packsLoaded();
  type('我用了三个月这款杯子。它能装五百毫升，放包里不占地方。点商品卡下单。');
  fireEvent.click(screen.getAllByTestId('cell')[1]!);
  const box = screen.getByTestId('paste') as HTMLTextAreaElement;
  expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe('它能装五百毫升，放包里不占地方。');
});

test('the report is shown before it is copied, names what was found and holds no whole draft', async () => {
  const state = pageState({});
  const calls = open(state);
  fireEvent.click(await screen.findByTestId('report'));
  const shown = (screen.getByTestId('report-text') as HTMLTextAreaElement).value;
  expect(calls).toEqual([]);
  expect(shown).toContain('必须改「全网最低价」（正文）');
  expect(shown).toContain('结构分 39');
  expect(shown).toContain('不是律师');
  expect(shown).not.toContain('早上出门前一分钟就能打好一杯');
  fireEvent.click(screen.getByTestId('report-copy'));
  await screen.findByText('已复制，就是下面这些字');
  expect(calls).toEqual([['copy', shown]]);
});

test('where copying is not allowed, that is said and the words can be taken by hand', async () => {
  open(pageState({}), { copy: () => Promise.reject(new Error('NotAllowedError')) });
  fireEvent.click(await screen.findByTestId('report'));
  fireEvent.click(screen.getByTestId('report-copy'));
  await screen.findByText(/浏览器不让复制/);
});

test('up to three forms stand side by side, each checked by its own rules', async () => {
  open(pageState({}));
  const box = await screen.findByTestId('compare-box');
  (box as HTMLDetailsElement).open = true;
  fireEvent(box, new Event('toggle'));
  const table = await screen.findByTestId('compare');
  expect(table.querySelectorAll('thead th')).toHaveLength(3);
  expect(table.textContent).toContain('现在：小红书图文');
  const before = table.textContent;
  fireEvent.change(screen.getByLabelText('第 2 种形式'), { target: { value: 'live-script' } });
  expect(table.textContent).not.toBe(before);
  expect(table.textContent).toContain('（建议 60–900 秒）');
});

test('without review the button says why it cannot be pressed', async () => {
  open(pageState({}));
  expect(((await screen.findByTestId('open-review')) as HTMLButtonElement).disabled).toBe(true);
  expect(screen.getByTestId('review-why').textContent).toBe('这里还不能送审');
});

test('with review it can, and opens our own page', async () => {
  let opened = 0;
  open(pageState({}), {
    standing: async () => null,
    async openReview() {
      opened++;
    },
  });
  fireEvent.click(await screen.findByTestId('open-review'));
  expect(opened).toBe(1);
});

test('offline is said, and the answer is there all the same', async () => {
  open(pageState({}), { online: () => false });
  await screen.findByTestId('notice-offline');
  expect(screen.getByTestId('score-total').textContent).toBe('39');
});

test('old rules give findings and no number', async () => {
  open(pageState({ packs: [{ id: 'law', version: '2026.3.1' }] }));
  expect((await screen.findByTestId('score-total')).textContent).toBe('—');
  expect(screen.getByTestId('score-note').textContent).toBe('规则太旧，不评分');
  expect(screen.getAllByTestId('finding').length).toBeGreaterThan(0);
});

test('a page that does not answer is said, and can be asked again', async () => {
  const answers: PageReading[] = [{ error: 'no-answer' }, pageState({})];
  open(answers[0]!, { readPage: async () => answers.shift()! });
  fireEvent.click(await screen.findByRole('button', { name: '再试一次' }));
  await screen.findByTestId('believes');
});

test('a pace that is chosen is kept for the site', async () => {
  const calls = open(pageState({ draft: draftOf(NOTE, { platform: 'douyin' }, '2026-11-24') }));
  fireEvent.change(await screen.findByLabelText('语速'), { target: { value: '6' } });
  await waitFor(() => expect(calls).toContainEqual(['choose', { pace: 6 }]));
});

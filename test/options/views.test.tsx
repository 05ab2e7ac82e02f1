// @vitest-environment happy-dom

import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { OptionsEdge } from '../../entrypoints/options/edge.ts';
import { Options, type View } from '../../entrypoints/options/Options.tsx';
import { writeInvite } from '../../rules/trust/index.ts';
import '../components/render.tsx';
import { DESK, fakeOptions, TEAM } from '../gallery/options-edge.ts';

function open(view: View, over: Partial<OptionsEdge> = {}) {
  const fake = fakeOptions(over);
  render(<Options edge={fake.edge} start={view} />);
  return fake;
}

const LINK = `https://static.example.com/redline/#${writeInvite({
  urls: ['https://static.example.com/redline/'],
  root: { version: 1, sha256: 'a'.repeat(64) },
  channel: 'stable',
  member: '小鹿',
})}`;
const write = (id: string, value: string) => fireEvent.input(screen.getByTestId(id), { target: { value } });

test('a link that is cut off cannot be joined with, and says what to do', async () => {
  open('settings');
  await screen.findByTestId('join-link');
  write('join-link', LINK.slice(0, -9));
  expect((await screen.findByTestId('join-bad')).textContent).toContain('请整条复制');
  expect((screen.getByTestId('join') as HTMLButtonElement).disabled).toBe(true);
});

test('joining asks for the one place before anything else, and takes the name out of the link', async () => {
  const { calls } = open('settings');
  await screen.findByTestId('join-link');
  write('join-link', LINK);
  await screen.findByTestId('join-digits');
  fireEvent.click(screen.getByTestId('join'));
  await screen.findByText('加入好了，规则已经在用。');
  expect(calls).toEqual([
    ['askFor', ['https://static.example.com/*']],
    ['join', LINK, '小鹿'],
  ]);
});

test('a permission that was declined joins nothing', async () => {
  const { calls } = open('settings', { askFor: async () => false });
  await screen.findByTestId('join-link');
  write('join-link', LINK);
  await screen.findByTestId('join-digits');
  fireEvent.click(screen.getByTestId('join'));
  await screen.findByText(/没有给权限/);
  expect(calls).toEqual([]);
});

test('a team’s pack is shown with its source, its signature’s state and what last went wrong', async () => {
  open('packs', { teams: async () => [TEAM] });
  const row = await screen.findByTestId('pack-sample');
  for (const said of ['小鹿家内容组', '先行版', '停用 1 条', '没有续签', '连不上规则服务器'])
    expect(row.textContent).toContain(said);
});

test('“update now” shows how far it is, and what came of it', async () => {
  let finish = (_: { changed: boolean }) => {};
  open('packs', {
    teams: async () => [{ ...TEAM, step: 'blob' }],
    sync: () =>
      new Promise((done) => {
        finish = done;
      }),
  });
  fireEvent.click(await screen.findByTestId('sync'));
  await waitFor(() => expect(screen.getByTestId('sync-state').textContent).toBe('正在下载规则'));
  finish({ changed: true });
  await screen.findByText(/已换成新规则/);
});

test('what changed is said until the person has seen it', async () => {
  const { calls } = open('packs');
  expect((await screen.findByTestId('news')).textContent).toContain('2026.11.1 → 2026.11.20');
  fireEvent.click(screen.getByRole('button', { name: '知道了' }));
  await screen.findByText('上次看过之后没有变化。');
  expect(calls[0]![0]).toBe('saveSeen');
});

test('a rule is found by its words, and can be hidden for oneself', async () => {
  const { calls } = open('packs');
  await screen.findByTestId('rule-search');
  write('rule-search', '没有这个词');
  expect(screen.queryAllByTestId('rule')).toHaveLength(0);
  write('rule-search', '全网最低价');
  expect(screen.getAllByTestId('rule')).toHaveLength(1);
  fireEvent.click(screen.getByText('这条规则对我不标'));
  await screen.findByText(/已经不标/);
  expect(calls.at(-1)).toEqual(['savePersonal', { phrases: ['镇店之宝'], rules: ['sample'] }]);
});

test('a table with a fault cannot be signed, and is kept all the same', async () => {
  const { desk } = open('team', { desk: async () => DESK });
  await screen.findByTestId('lead_note_asks_nothing');
  const cell = document.querySelector<HTMLInputElement>('[data-cell=question]')!;
  fireEvent.input(cell, { target: { value: '编号？' } });
  await waitFor(() => expect(desk()?.rows[0]?.question).toBe('编号？'));
});

test('what could not be saved is said', async () => {
  open('team', { desk: async () => DESK, saveDesk: () => Promise.reject(new Error('full')) });
  await screen.findByTestId('lead-table');
  fireEvent.click(screen.getByTestId('lead-add'));
  await waitFor(() => expect(screen.getByTestId('saving').textContent).toContain('没有做成'));
});

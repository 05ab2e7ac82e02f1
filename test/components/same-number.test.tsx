// @vitest-environment happy-dom
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { cleanup, render, screen } from '@testing-library/preact';
import { beforeAll, expect, test } from 'vitest';
import type { PageState } from '../../entrypoints/content/edge.ts';
import { Popup } from '../../entrypoints/popup/Popup.tsx';
import { OwnScore } from '../../entrypoints/workbench/OwnScore.tsx';
import { judgedBy, packRefs } from '../../entrypoints/workbench/rules.ts';
import { type Context, draftOf } from '../../rules/engine/draft.ts';
import { check, loadPack, type Pack } from '../../rules/engine/index.ts';
import type { Score } from '../../rules/structure/index.ts';
import { buildPacks } from '../../scripts/packs.ts';
import { fakeEdge } from '../gallery/edge.ts';
import { POSTS, textOf } from '../rules/structure/posts.ts';
import { show } from './render.tsx';

// One draft, one context, the same packs: one number in popup, panel, desk and terminal.

const ROOT = `${join(import.meta.dirname, '../..')}/`;
const DATE = '2026-11-24';

interface Case {
  name: string;
  text: string;
  given: Partial<Context>;
}

const CASES: Case[] = [
  ...POSTS.map(({ name, lines, platform, kind }) => ({
    name,
    text: textOf(lines),
    given: { platform, kind },
  })),
  {
    name: '违法',
    text: `${textOf(POSTS[0]!.lines)}这是国家级配方，全网最好。`,
    given: { platform: 'xiaohongshu' },
  },
  { name: '探店', text: textOf(POSTS[9]!.lines), given: { platform: 'douyin', purpose: 'visit', pace: 4.2 } },
  { name: '太短', text: '好喝。', given: { platform: 'weibo' } },
  { name: '规则旧了', text: textOf(POSTS[1]!.lines), given: { platform: 'xiaohongshu', date: '2028-01-01' } },
];

let packs: Pack[];
let told: Score[];
beforeAll(async () => {
  packs = (await buildPacks(`${ROOT}rules/packs`)).map(({ buffer }) => loadPack(buffer));
  const lines = CASES.map(({ name, text, given }) =>
    JSON.stringify({ id: name, text, date: DATE, ...given }),
  );
  const { stdout } = spawnSync(process.execPath, [`${ROOT}cli/redline.ts`, 'score', '--jsonl', '-'], {
    input: lines.join('\n'),
    encoding: 'utf8',
  });
  told = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  // Whoever comes first compiles every pack.
}, 180_000);

test.each(CASES.map((each, n) => ({ ...each, n })))('$name', async ({ text, given, n }) => {
  const draft = draftOf(text, given, DATE);
  const { findings, context } = check(draft, packs);
  const page: PageState = { draft, findings, context, fields: [], limits: [], packs: packRefs(packs) };
  const { score } = told[n]!;
  const shown = score.total === null ? '—' : String(Math.round(score.total));

  render(<Popup edge={fakeEdge(page).edge} />);
  expect((await screen.findByTestId('score-total')).textContent).toBe(shown);
  const bars = ['value', 'benefit', 'action'] as const;
  if (score.total !== null)
    for (const role of bars)
      expect(screen.getByTestId(`bar-${role}`).dataset.points).toBe(String(score.parts[role]));
  cleanup();

  show(<OwnScore page={page} />);
  expect(screen.getByTestId('score-total').textContent).toBe(shown);

  expect(judgedBy(packs, draft).score.score).toEqual(score);
});

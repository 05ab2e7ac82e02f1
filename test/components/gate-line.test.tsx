// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { GateLine } from '../../components/GateLine.tsx';
import { tally } from '../../components/severity.ts';
import type { Finding } from '../../rules/engine/finding.ts';
import { CONTEXT, FINDINGS, finding } from '../gallery/fixtures.ts';
import { show } from './render.tsx';

function gate(findings: Finding[], rules = '11-20', onChange = vi.fn()) {
  show(
    <GateLine context={CONTEXT} counts={tally(findings)} rules={rules} open={false} onChange={onChange} />,
  );
  return onChange;
}

test('says what the draft is taken for, and calls a guess a guess', () => {
  gate(FINDINGS);
  const text = screen.getByTestId('believes').textContent;
  expect(text).toContain('Redline 认为：家电数码 · 可能是达人推荐 · 商业推广 · 小红书图文');
});

test('an industry nobody named is said to be unknown, not to be “other”', () => {
  const industry = { value: 'other', confidence: 0, from: 'default', cues: [] } as const;
  const context = { ...CONTEXT, industry: { ...industry, cues: [] } };
  show(<GateLine context={context} counts={tally([])} rules="" open={false} onChange={vi.fn()} />);
  expect(screen.getByTestId('believes').textContent).toContain('行业没认出来 · ');
});

test('counts by severity, with claimed evidence apart and ignored findings in', () => {
  gate(FINDINGS);
  expect(screen.getByTestId('count-block').textContent).toContain('必须改 1');
  expect(screen.getByTestId('count-warn').textContent).toContain('要凭证 1');
  expect(screen.getByTestId('count-advise').textContent).toContain('建议 2');
  expect(screen.getByTestId('count-claimed').textContent).toContain('凭证待核 1');
});

const unread = (over: object) => {
  const unchecked = { declarations: false, ...over };
  show(
    <GateLine
      context={CONTEXT}
      counts={tally([])}
      unchecked={unchecked}
      rules=""
      open={false}
      onChange={vi.fn()}
    />,
  );
  return screen.getByTestId('counts').textContent;
};

test('always says what was not looked at', () => {
  gate([]);
  expect(screen.getByTestId('counts').textContent).toContain('未检查（图片、视频、声明）');
});

test('says how many pictures and films were not looked at, and leaves out declarations that were read', () => {
  expect(unread({ images: 3, videos: 1 })).toContain('未检查（图片 3、视频 1）');
});

test.each([
  [[], '未声明合作'],
  [['ad'], '已声明广告'],
  [['ai'], '未声明合作 · 已声明 AI 生成'],
] as const)('says what the draft declares: %j', (declared, said) => {
  show(
    <GateLine
      context={CONTEXT}
      declared={declared}
      product
      counts={tally([])}
      rules=""
      open={false}
      onChange={vi.fn()}
    />,
  );
  expect(screen.getByTestId('believes').textContent).toContain(
    `商业推广 · 有商品链接 · ${said} · 小红书图文`,
  );
});

test('nothing found names its rules and what was left out, and claims no more', () => {
  gate([]);
  expect(screen.getByTestId('clear').textContent).toBe('没发现问题（文字，规则 11-20；图片未检查）');
});

test.each([
  ['a finding', FINDINGS.slice(0, 1), '11-20'],
  ['only claimed evidence', [finding({ state: 'claimed', severity: 'warn' })], '11-20'],
  ['no rules loaded', [], ''],
])('does not say nothing was found with %s', (_, findings, rules) => {
  gate(findings, rules);
  expect(screen.queryByTestId('clear')).toBeNull();
});

test('改 asks to change what is believed', () => {
  const onChange = gate([]);
  fireEvent.click(screen.getByRole('button', { name: '改平台、形式和行业' }));
  expect(onChange).toHaveBeenCalledOnce();
});

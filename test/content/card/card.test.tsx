// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Card, type CardProps } from '../../../components/card/Card.tsx';
import zh from '../../../public/_locales/zh_CN/messages.json' with { type: 'json' };
import { type Finding, SEVERITIES, TRACKS } from '../../../rules/engine/finding.ts';
import type { Rule } from '../../../rules/engine/rule.ts';

const texts = zh as Record<string, { message: string }>;
const say = (code: string, ...params: string[]) =>
  (texts[code]?.message ?? '').replace(/\$(\d)/g, (_, at: string) => params[Number(at) - 1] ?? '');

const finding: Finding = {
  key: '0123456789abcdef',
  part: 'body',
  start: 2,
  end: 5,
  text: '最低价',
  ruleId: 'price-lowest',
  packId: 'law',
  layer: 'law',
  family: 'price',
  severity: 'warn',
  track: 'law',
  certainty: 'settled',
  basis: [{ law: 'ad-law', article: '28' }],
  liable: ['advertiser'],
  message: '比价要有依据',
  question: { id: 'price-record', text: '有同期价格记录吗' },
  suggestions: ['写出和谁比、比哪天'],
  state: 'open',
};

const spies = () => ({
  onAnswer: vi.fn(),
  onUnsure: vi.fn(),
  onReplace: vi.fn(),
  onReplaceAll: vi.fn(),
  onIgnore: vi.fn(),
  onClose: vi.fn(),
  onCopy: vi.fn(),
});

function show(given: Partial<CardProps> = {}) {
  const acts = spies();
  const props = { finding, platform: 'xiaohongshu' as const, say, trusted: () => true, ...acts, ...given };
  return { ...acts, ...render(<Card {...props} />) };
}

afterEach(cleanup);

describe('the card', () => {
  it('offers “my own sharing” where a finding is about cooperation, and nowhere else', () => {
    const onOwn = vi.fn();
    const about = show({ finding: { ...finding, family: 'unmarked-ad' }, onOwn });
    fireEvent.click(about.container.querySelector('[data-act=own]')!);
    expect(onOwn).toHaveBeenCalledOnce();
    about.unmount();
    expect(show({ onOwn }).container.querySelector('[data-act=own]')).toBeNull();
  });

  it('says consequence, reason, question, direction in this order, then the buttons', () => {
    const { container } = show();
    const words = [
      '有凭证就能说',
      '比价要有依据',
      '有同期价格记录吗',
      '写出和谁比、比哪天',
      '换成',
      '删去这几个字',
      '忽略',
      '关闭',
    ];
    const places = words.map((each) => container.textContent!.indexOf(each));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('has a consequence of at most sixteen characters for each severity and track', () => {
    for (const severity of SEVERITIES)
      for (const track of TRACKS) {
        const { container, unmount } = show({ finding: { ...finding, severity, track } });
        const line = container.querySelector('.line')!.textContent!;
        expect(line.length, `${severity} ${track}`).toBeGreaterThan(0);
        expect(line.length, line).toBeLessThanOrEqual(16);
        unmount();
      }
  });

  it('asks its question only where an answer would clear it', () => {
    const { container } = show({ finding: { ...finding, severity: 'block' } });
    expect(container.textContent).not.toContain('有同期价格记录吗');
  });

  it('replaces with the words that were typed, and with nothing on delete', () => {
    const { container, getByText, onReplace } = show();
    fireEvent.input(container.querySelector('input')!, { target: { value: '比上周便宜十元' } });
    fireEvent.submit(container.querySelector('form')!);
    fireEvent.click(getByText('删去这几个字'));
    expect(onReplace.mock.calls).toEqual([['比上周便宜十元'], ['']]);
  });

  it('says the consequence once, in the words of the rule where it has them', () => {
    const message = '小红书可能限流：站外联系方式不能写在正文里';
    const { container } = show({ finding: { ...finding, message } });
    expect(container.textContent!.split('小红书可能限流')).toHaveLength(2);
  });

  it('does nothing for a click the page made up', () => {
    const { trusted, ...props } = { trusted: undefined, finding, platform: 'xiaohongshu' as const, say };
    const acts = spies();
    const { container } = render(<Card {...props} {...acts} />);
    for (const button of container.querySelectorAll('button'))
      button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    for (const act of Object.values(acts)) expect(act).not.toHaveBeenCalled();
  });

  it('shows why a replacement was not taken and offers the words for copying', () => {
    const { container, getByText, onCopy, rerender } = show();
    fireEvent.input(container.querySelector('input')!, { target: { value: '十元' } });
    const acts = { ...spies(), onCopy };
    rerender(
      <Card
        finding={finding}
        platform="xiaohongshu"
        say={say}
        trusted={() => true}
        problem="card_problem_refused"
        {...acts}
      />,
    );
    expect(container.querySelector('[role="alert"]')!.textContent).toContain('原文没有变');
    fireEvent.click(getByText('复制'));
    expect(onCopy).toHaveBeenCalledWith('十元');
  });
});

describe('the question of a card', () => {
  const rule = {
    question: { id: 'price-record', text: '有同期价格记录吗', answers: ['price-record', 'report'] },
  };
  const asked = (given: Partial<CardProps> = {}) => show({ rule: rule as unknown as Rule, ...given });

  it('asks for the kinds of proof that answer it, and keeps nothing without a number or issuer', () => {
    const { container, getByText, onAnswer } = asked();
    fireEvent.click(getByText('有凭证'));
    const kinds = [...container.querySelectorAll('option')].map(({ value }) => value);
    expect(kinds).toEqual(['price-record', 'report']);
    expect(getByText('记下')).toHaveProperty('disabled', true);
    fireEvent.submit(container.querySelector('.proof')!);
    expect(onAnswer).not.toHaveBeenCalled();
  });

  it.each([
    ['检字 2026-118', { number: '检字 2026-118' }],
    [' 省质检院 ', { issuer: '省质检院' }],
  ])('keeps what was typed for the family: %s', (words, kept) => {
    const { container, getByText, onAnswer } = asked();
    fireEvent.click(getByText('有凭证'));
    fireEvent.change(container.querySelector('select')!, { target: { value: 'report' } });
    fireEvent.input(container.querySelector('input[name="proof"]')!, { target: { value: words } });
    fireEvent.submit(container.querySelector('.proof')!);
    expect(onAnswer.mock.calls).toEqual([[{ for: 'price', type: 'report', ...kept }]]);
  });

  it('takes any proof that can be looked up where the rule names none, and a bare word never', () => {
    const { container, getByText } = show();
    fireEvent.click(getByText('有凭证'));
    const kinds = [...container.querySelectorAll('option')].map(({ value }) => value);
    expect(kinds).toContain('certificate');
    expect(kinds).not.toContain('answer');
  });

  it('gives the first field the focus when it was opened by keyboard', () => {
    const { container, getByText } = asked();
    fireEvent.click(getByText('有凭证'), { detail: 0 });
    expect(document.activeElement).toBe(container.querySelector('select'));
  });

  it('takes a no, and leaves the mark when the author does not know', () => {
    const { getByText, onAnswer, onUnsure } = asked();
    fireEvent.click(getByText('不确定'));
    expect([onUnsure.mock.calls.length, onAnswer.mock.calls.length]).toEqual([1, 0]);
    fireEvent.click(getByText('没有'));
    expect(onAnswer.mock.calls).toEqual([[{ for: 'price', type: 'answer', note: 'no' }]]);
  });

  it('says what was answered and takes it back, also where a no made it a block', () => {
    const proof = { for: 'price', type: 'report' as const, number: '118' };
    const { container, getByText, onAnswer, unmount } = asked({ answer: proof });
    expect(container.querySelector('.answered')!.textContent).toContain('检测或调查报告');
    expect(container.querySelector('[data-act="proof"]')).toBeNull();
    fireEvent.click(getByText('撤回'));
    expect(onAnswer.mock.calls).toEqual([[null]]);
    unmount();
    const no = { for: 'price', type: 'answer' as const, note: 'no' };
    const blocked = asked({ answer: no, finding: { ...finding, severity: 'block' } });
    expect(blocked.container.querySelector('.answered')!.textContent).toContain('你答了没有凭证');
  });
});

describe('the same words at several places', () => {
  const place = (key: string, before: string) => ({ key, before, text: '最低价', after: '买' });

  it('offers nothing for one place', () => {
    const { container } = show({ same: [place('a', '今天')] });
    expect(container.querySelector('[data-act=same]')).toBeNull();
  });

  it('shows what will stand at each, then does it with the words of the author', () => {
    const { container, onReplaceAll } = show({ same: [place('a', '今天'), place('b', '明天')] });
    const press = (act: string) => fireEvent.click(container.querySelector(`[data-act=${act}]`)!);
    const places = () => [...container.querySelectorAll('.same li')].map((each) => each.textContent);
    expect(places()).toEqual([]);
    press('same');
    expect(places()).toEqual(['今天最低价买', '明天最低价买']);
    fireEvent.input(container.querySelector('input[name=words]')!, { target: { value: '低价' } });
    expect(places()).toEqual(['今天最低价低价买', '明天最低价低价买']);
    expect(container.querySelector('.same del')!.textContent).toBe('最低价');
    press('all');
    expect(onReplaceAll).toHaveBeenCalledExactlyOnceWith('低价');
  });
});

describe('what goes beyond one place', () => {
  const more = () => ({
    onIgnoreDraft: vi.fn(),
    onIgnoreRule: vi.fn(),
    onFieldOff: vi.fn(),
    onReport: vi.fn(),
  });
  const act = (container: Element, name: string) =>
    container.querySelector<HTMLElement>(`[data-act="${name}"]`)!;

  it('says in words how far each reaches', () => {
    const acts = more();
    const rule = { title: '最低价要有依据' } as Rule;
    const { container } = show({ ...acts, rule });
    expect(act(container, 'ignore-draft').textContent).toBe('这份稿子里都不划“最低价”');
    expect(act(container, 'ignore-rule').textContent).toBe('以后都不划这条规则：最低价要有依据');
    expect(act(container, 'field-off').textContent).toBe('这个网站上不再检查：正文');
    for (const name of ['ignore-draft', 'ignore-rule', 'field-off']) fireEvent.click(act(container, name));
    for (const done of [acts.onIgnoreDraft, acts.onIgnoreRule, acts.onFieldOff])
      expect(done).toHaveBeenCalledTimes(1);
  });

  it('copies a report as it is shown, and the marked words only after they were agreed to', () => {
    const { onReport } = more();
    const { container } = show({ onReport, version: '2026.11.20' });
    fireEvent.click(act(container, 'report'));
    const shown = () => container.querySelector('[data-part="report"]')!.textContent!;
    fireEvent.click(act(container, 'report-copy'));
    expect(shown()).not.toContain('最低价');
    expect(shown()).toContain('law@2026.11.20');
    expect(shown()).toContain('rule price-lowest warn');
    expect(onReport.mock.lastCall).toEqual([shown()]);
    fireEvent.click(act(container, 'report-words'));
    fireEvent.click(act(container, 'report-copy'));
    expect(shown()).toContain('text 最低价');
    expect(onReport.mock.lastCall).toEqual([shown()]);
  });

  it('does nothing for a scripted press', () => {
    const acts = more();
    const { container } = show({ ...acts, trusted: () => false });
    for (const name of ['ignore-draft', 'ignore-rule', 'field-off', 'report'])
      fireEvent.click(act(container, name));
    expect(acts.onIgnoreRule).not.toHaveBeenCalled();
    expect(container.querySelector('.report')).toBe(null);
  });
});

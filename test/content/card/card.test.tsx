// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Card, type CardProps } from '../../../components/card/Card.tsx';
import zh from '../../../public/_locales/zh_CN/messages.json' with { type: 'json' };
import { type Finding, SEVERITIES, TRACKS } from '../../../rules/engine/finding.ts';

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

function show(given: Partial<CardProps> = {}) {
  const acts = { onReplace: vi.fn(), onIgnore: vi.fn(), onClose: vi.fn(), onCopy: vi.fn() };
  const props = { finding, platform: 'xiaohongshu' as const, say, trusted: () => true, ...acts, ...given };
  return { ...acts, ...render(<Card {...props} />) };
}

afterEach(cleanup);

describe('the card', () => {
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
    const acts = { onReplace: vi.fn(), onIgnore: vi.fn(), onClose: vi.fn(), onCopy: vi.fn() };
    const { container } = render(<Card {...props} {...acts} />);
    for (const button of container.querySelectorAll('button'))
      button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    for (const act of Object.values(acts)) expect(act).not.toHaveBeenCalled();
  });

  it('shows why a replacement was not taken and offers the words for copying', () => {
    const { container, getByText, onCopy, rerender } = show();
    fireEvent.input(container.querySelector('input')!, { target: { value: '十元' } });
    const acts = { onReplace: vi.fn(), onIgnore: vi.fn(), onClose: vi.fn(), onCopy };
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

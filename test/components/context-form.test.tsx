// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { ContextForm } from '../../components/ContextForm.tsx';
import type { ContextChoice } from '../../rules/engine/draft.ts';
import { CONTEXT } from '../gallery/fixtures.ts';
import { show } from './render.tsx';

function form(choice: ContextChoice = {}) {
  const onChange = vi.fn();
  show(<ContextForm choice={choice} context={CONTEXT} onChange={onChange} />);
  const select = (label: string) => screen.getByLabelText(label) as HTMLSelectElement;
  return { onChange, select };
}

test('shows what was detected, how sure, and by which words', () => {
  const { select } = form();
  expect(select('行业').selectedOptions[0]!.textContent).toBe('自动：家电数码（把握 86%）');
  expect(screen.getByText('看到：榨汁杯 · 充电')).toBeTruthy();
});

test('a choice is given on with the earlier ones', () => {
  const { onChange, select } = form({ platform: 'douyin' });
  fireEvent.change(select('行业'), { target: { value: 'health-food' } });
  expect(onChange).toHaveBeenCalledWith({ platform: 'douyin', industry: 'health-food' });
});

test('back to automatic takes the choice away, so that it is detected again', () => {
  const { onChange, select } = form({ platform: 'douyin', industry: 'food' });
  fireEvent.change(select('行业'), { target: { value: '' } });
  expect(onChange).toHaveBeenCalledWith({ platform: 'douyin' });
});

test('a choice of auto shows as automatic', () => {
  const { select } = form({ speaker: 'auto', commercial: 'auto' });
  expect(select('谁在说').value).toBe('');
  expect(select('是否推广').value).toBe('');
});

test('every platform, kind and industry has a name of its own', () => {
  const { select } = form();
  for (const label of ['平台', '形式', '行业', '谁在说', '是否推广']) {
    const names = [...select(label).options].map(({ textContent }) => textContent);
    expect(names.filter((name) => name === '' || name.includes('_'))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  }
});

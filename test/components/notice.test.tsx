// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { NOTICES, Notice } from '../../components/Notice.tsx';
import { PasteBox } from '../../components/PasteBox.tsx';
import { show } from './render.tsx';

test.each(NOTICES)('%s is one plain sentence and no button of its own accord', (code) => {
  show(<Notice code={code} params={['3 月 1 日']} />);
  expect(screen.getByTestId(`notice-${code}`).textContent).toMatch(/\p{Script=Han}{4,}/u);
  expect(screen.queryByRole('button')).toBeNull();
});

test('what failed is announced at once and offers a way on', () => {
  const again = vi.fn();
  show(<Notice code="engine-error" onAction={again} />);
  expect(screen.getByRole('alert')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '再查一次' }));
  expect(again).toHaveBeenCalledOnce();
});

test('the paste box gives on what is typed and counts characters, not code units', () => {
  const onInput = vi.fn();
  show(<PasteBox value="好喝🍹" onInput={onInput} />);
  expect(screen.getByText('3 字')).toBeTruthy();
  fireEvent.input(screen.getByLabelText('粘贴文案'), { target: { value: '新的' } });
  expect(onInput).toHaveBeenCalledWith('新的');
});

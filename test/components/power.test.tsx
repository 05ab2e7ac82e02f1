// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { type PowerState, PowerSwitch } from '../../components/PowerSwitch.tsx';
import { show as render } from './render.tsx';

const ON: PowerState = { on: true, tab: true, site: true, everywhere: true, fields: [] };

function show(power: PowerState, host = 'a.example') {
  const acts = { onSwitch: vi.fn(), onField: vi.fn() };
  render(<PowerSwitch power={power} host={host} {...acts} />);
  return acts;
}
const box = (scope: string) => screen.getByTestId<HTMLInputElement>(`power-${scope}`);

test('each scope is a switch, named in words', () => {
  const { onSwitch } = show(ON);
  expect(screen.getByText('这个网站：a.example')).toBeTruthy();
  fireEvent.click(box('everywhere'));
  expect(onSwitch.mock.calls).toEqual([['everywhere', false]]);
});

test('what is off is unfolded, and a field that is left alone is checked again in one press', () => {
  const { onField } = show({ ...ON, on: false, site: false, fields: ['short-title'] });
  expect(screen.getByTestId<HTMLDetailsElement>('power').open).toBe(true);
  expect(box('site').checked).toBe(false);
  fireEvent.click(screen.getByTestId('power-field-short-title'));
  expect(onField.mock.calls).toEqual([['short-title']]);
});

test.each([
  ['on', '由管理员设置为一直开着，这里关不了'],
  ['off', '由管理员设置为在这个网站关着，这里开不了'],
] as const)('what an administrator decided (%s) is locked and said', (managed, said) => {
  show({ ...ON, on: managed === 'on', managed });
  expect(screen.getByTestId('power-managed').textContent).toBe(said);
  expect(box('tab').disabled).toBe(true);
  expect(box('tab').checked).toBe(managed === 'on');
});

test('a page that is no site has no switch for one', () => {
  show(ON, '');
  expect(screen.queryByTestId('power-site')).toBe(null);
});

// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { Badge } from '../../../components/review/Badge.tsx';
import { DecisionBar } from '../../../components/review/DecisionBar.tsx';
import { DiffText } from '../../../components/review/DiffText.tsx';
import { MarkedText } from '../../../components/review/MarkedText.tsx';
import { show } from '../render.tsx';

test('a state is a word, not a colour', () => {
  expect(show(<Badge standing="changed-since-approval" />).container.textContent).toContain('通过后改过');
});

test('a character that takes no room is written out in a diff', () => {
  const pieces = [
    { kind: 'same', text: '面霜' },
    { kind: 'added', text: '\u200b' },
  ] as const;
  expect(show(<DiffText pieces={pieces} label="正文" />).container.querySelector('ins')!.textContent).toBe(
    '⟨U+200B⟩',
  );
});

test('marks that overlap leave the text as it was sent', () => {
  const text = '国家级的最佳面霜';
  const places = [
    { start: 0, end: 3, look: 'block', key: 'a' },
    { start: 2, end: 6, look: 'comment', key: 'b' },
  ] as const;
  const { container } = show(
    <MarkedText part="body" label="正文" text={text} places={places} current={null} />,
  );
  const shown = container.querySelector('[data-part=body]')!;
  expect(shown.textContent).toBe(text);
  expect(shown.querySelector('[data-keys="a b"]')!.textContent).toBe('级');
});

test('changes are asked for with words, never without', () => {
  const asked: string[] = [];
  const bar = (note: string) => (
    <DecisionBar
      words={{ note, conditions: '', validTo: '' }}
      {...{ approved: false, busy: false, note: { current: null } }}
      onWords={() => undefined}
      onApprove={() => asked.push('approve')}
      onObject={() => asked.push('object')}
    />
  );
  const empty = show(bar(''));
  fireEvent.click(empty.getByTestId('object'));
  expect(asked).toEqual([]);
  empty.unmount();
  fireEvent.click(show(bar('请改')).getByTestId('object'));
  expect(asked).toEqual(['object']);
});

import { expect, test } from 'vitest';
import type { QueueRow } from '../../bridge/review-report.ts';
import { byUrgency, passes } from '../../entrypoints/workbench/queue.ts';

const row = (given: Partial<QueueRow>): QueueRow => ({
  ...{ author: 'amy', case: 'c', name: '小艾', title: '', platform: 'xiaohongshu', status: 'submitted' },
  ...{ round: 1, at: 0, conflict: false, doubtful: false, mine: false },
  ...given,
});

test('what is due first comes first, then what has waited longest', () => {
  const rows = [
    row({ case: 'new', at: 9 }),
    row({ case: 'old', at: 1 }),
    row({ case: 'due', at: 9, due: 5 }),
  ];
  expect(rows.sort(byUrgency).map((each) => each.case)).toEqual(['due', 'old', 'new']);
});

test('nobody is shown their own draft to review; a disagreement stays until it is settled', () => {
  expect(passes(row({ mine: true }), 'todo', 0)).toBe(false);
  expect(passes(row({}), 'todo', 0)).toBe(true);
  expect(passes(row({ status: 'approved' }), 'todo', 0)).toBe(false);
  expect(passes(row({ status: 'changes-requested', conflict: true }), 'todo', 0)).toBe(true);
});

test('late is what is open and past its time', () => {
  expect(passes(row({ due: 5 }), 'late', 6)).toBe(true);
  expect(passes(row({ due: 5 }), 'late', 4)).toBe(false);
  expect(passes(row({ due: 5, status: 'approved' }), 'late', 6)).toBe(false);
});

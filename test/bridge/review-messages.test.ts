import { expect, test } from 'vitest';
import { REVIEW_RULES } from '../../bridge/review-messages.ts';

test('a page may ask how its draft stands and have our own page opened, and nothing else', () => {
  const open = Object.entries(REVIEW_RULES).filter(([, { from }]) => from.includes('page'));
  expect(open.map(([type]) => type).sort()).toEqual(['openReview', 'standing']);
});

test('nobody else is ever answered', () => {
  for (const { from } of Object.values(REVIEW_RULES)) expect(from).not.toContain('stranger');
});

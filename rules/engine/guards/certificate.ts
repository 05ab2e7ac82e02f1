import { type Approval, approvalsIn } from './approvals.ts';
import type { Guard } from './guard.ts';

/**
 * 国食健注G20250012: a number of the right shape stands in the hit's sentence, and is not one that the product
 * card says has run out. With words of the rule, only numbers that hold one of them (国食健注, 械注准).
 */
export const certificate: Guard = ({ sentence, known }, { words }, { certificate: { shapes } }) => {
  const holds = ({ text, year }: Approval): boolean =>
    year <= Number(known.date.slice(0, 4)) &&
    (!words.all.length || words.in(text) !== undefined) &&
    !known.expired.some((number) => text.includes(number));
  return approvalsIn(sentence, shapes).find(holds)?.text;
};

import type { KindSpec } from '../rule.ts';
import type { Slot } from './pack.ts';

// A kind's word lists are numbers in a buffer; the rest of it travels as JSON.

/** Their order is part of the buffer's layout. */
export const SLOTS: readonly Slot[] = ['first', 'allow', 'second'];

type ListKey =
  | 'terms'
  | 'first'
  | 'second'
  | 'units'
  | 'near'
  | 'trigger'
  | 'statement'
  | 'claim'
  | 'denial'
  | 'allow';

/** The word lists of each kind, in the order in which they are stored. */
const LISTS: Record<KindSpec['kind'], readonly (readonly [Slot, ListKey])[]> = {
  term: [
    ['first', 'terms'],
    ['allow', 'allow'],
  ],
  near: [
    ['first', 'first'],
    ['second', 'second'],
    ['allow', 'allow'],
  ],
  measure: [
    ['first', 'units'],
    ['second', 'near'],
    ['allow', 'allow'],
  ],
  contact: [['allow', 'allow']],
  limit: [],
  require: [
    ['first', 'trigger'],
    ['second', 'statement'],
    ['allow', 'allow'],
  ],
  contradict: [
    ['first', 'claim'],
    ['second', 'denial'],
    ['allow', 'allow'],
  ],
};

type WithoutLists<T> = T extends unknown ? Omit<T, ListKey> : never;
/** A kind without its words. `hasNear`: a measure that counts only beside a word. */
export type Form = WithoutLists<KindSpec> & { hasNear?: boolean };

export interface StoredSpec {
  form: Form;
  /** In the order of LISTS; null where a list was not given. */
  lists: (number[] | null)[];
}

type Words = Partial<Record<ListKey, string[]>>;

export function takeApart(spec: KindSpec): { form: Form; lists: [Slot, string[] | undefined][] } {
  const form: Record<string, unknown> = { ...spec };
  const lists = LISTS[spec.kind].map(([slot, key]): [Slot, string[] | undefined] => {
    delete form[key];
    return [slot, (spec as Words)[key]];
  });
  if (spec.kind === 'measure') form.hasNear = spec.near !== undefined;
  return { form: form as unknown as Form, lists };
}

export function putTogether(form: Form, lists: readonly (string[] | undefined)[]): KindSpec {
  const { hasNear: _, ...rest } = form;
  const words = LISTS[form.kind].map(([, key], n) => [key, lists[n]] as const);
  const given = words.filter(([, list]) => list !== undefined);
  return { ...rest, ...Object.fromEntries(given) } as unknown as KindSpec;
}

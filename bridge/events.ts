import type { Action, Noted } from '../entrypoints/content/edge.ts';

export type { Noted };

/** Every action there is, for checking what a page says. */
export const ACTIONS = [
  'replaced',
  'deleted',
  'ignored',
  'ignored-draft',
  'ignored-rule',
  'undone',
  'proved',
  'denied',
  'own',
  'reported',
  'held',
  'stated-proof',
  'stated-no-ad',
  'stated-mistaken',
  'stated-told',
] as const satisfies readonly Action[];

import { factsOf, platformOf, rolesFor } from '../../../rules/platforms/facts.ts';
import type { FieldRole } from './field.ts';

const TITLE = /标题|title|headline/i;
const TAGS = /标签|话题|tags?\b|keywords?/i;

/** What a field is called on its page: placeholder, label, name. */
export function calledOf(el: Element): string {
  const placeholder =
    el.getAttribute('placeholder') ??
    el.getAttribute('data-placeholder') ??
    el.querySelector('[data-placeholder]')?.getAttribute('data-placeholder');
  return [placeholder, el.getAttribute('aria-label'), el.getAttribute('name'), el.id].join(' ');
}

/**
 * Which part of the draft a field holds, or null where nothing says so. `host` is the page's hostname:
 * its platform answers first; elsewhere a field is known by what its page calls it.
 */
export function roleOf(el: Element, host: string): FieldRole | null {
  return knownOf(el, host)?.role ?? genericRole(el);
}

/**
 * The platform's answer: by selectors, else by hints. `rank` counts from its first selector, so that of two
 * elements for one role the surer one is taken.
 */
export function knownOf(el: Element, host: string): { role: FieldRole; rank: number } | null {
  const fields = rolesFor(platformOf(host), host);
  for (const { role, selectors } of fields) {
    const rank = selectors.findIndex((selector) => el.matches(selector));
    if (rank !== -1) return { role, rank };
  }
  if (!fields.some(({ hints }) => hints.length > 0)) return null;
  const called = calledOf(el);
  const hinted = fields.find(({ hints }) => hints.some((hint) => called.includes(hint)));
  return hinted ? { role: hinted.role, rank: hinted.selectors.length } : null;
}

/** Looks like a field of a draft and is none: the platform's own list. */
export function isDecoy(el: Element, host: string): boolean {
  return factsOf(platformOf(host)).decoys.some((selector) => el.matches(selector));
}

function genericRole(el: Element): FieldRole | null {
  const called = calledOf(el);
  const long = el.tagName !== 'INPUT';
  if (TITLE.test(called)) return 'title';
  if (!long && TAGS.test(called)) return 'tags';
  return long ? 'body' : null;
}

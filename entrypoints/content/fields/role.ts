import type { FieldRole } from './field.ts';

const TITLE = /标题|title|headline/i;
const TAGS = /标签|话题|tags?\b|keywords?/i;

/** What a field is called on its page: placeholder, label, name. */
function calledOf(el: Element): string {
  const placeholder =
    el.getAttribute('placeholder') ??
    el.getAttribute('data-placeholder') ??
    el.querySelector('[data-placeholder]')?.getAttribute('data-placeholder');
  return [placeholder, el.getAttribute('aria-label'), el.getAttribute('name'), el.id].join(' ');
}

/**
 * Which part of the draft a field holds, or null where nothing says so. `host` is the page's hostname:
 * platform files will answer first; until then a field is known by what its page calls it.
 */
export function roleOf(el: Element, _host: string): FieldRole | null {
  const called = calledOf(el);
  const long = el.tagName !== 'INPUT';
  if (TITLE.test(called)) return 'title';
  if (!long && TAGS.test(called)) return 'tags';
  return long ? 'body' : null;
}

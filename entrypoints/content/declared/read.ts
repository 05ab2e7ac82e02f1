import { DECLARATIONS, type Declaration } from '../../../rules/engine/draft.ts';
import type { DeclarationSpec } from '../../../rules/engine/platform.ts';

const SWITCHES =
  'input[type="checkbox"], input[type="radio"], [role="switch"], [role="checkbox"], [role="radio"], option';
/** A label says little; a container's whole text is none. Characters. */
const LONGEST_LABEL = 40;
const NO = /[不无未非没免]/;

/** What a page shows as declared, in the contract's order. `roots`: documents and shadow roots of the page. */
export function declaredIn(roots: Iterable<ParentNode>, { words, chosen }: DeclarationSpec): Declaration[] {
  const said: string[] = [];
  for (const root of roots) {
    for (const el of root.querySelectorAll(SWITCHES)) if (isOn(el)) said.push(...labelsOf(el));
    for (const selector of chosen)
      for (const el of root.querySelectorAll(selector)) said.push(el.textContent ?? '');
  }
  const plain = said.map((text) => text.replace(/\s+/g, ''));
  return DECLARATIONS.filter((each) => words[each]?.some((word) => plain.some((text) => says(text, word))));
}

/** 「不含营销信息」 declares nothing. */
function says(label: string, word: string): boolean {
  const at = label.indexOf(word.replace(/\s+/g, ''));
  return at !== -1 && label.length <= LONGEST_LABEL && !NO.test(label.slice(0, at));
}

function isOn(el: Element): boolean {
  if (el.closest('[hidden], template')) return false;
  if (el.tagName === 'OPTION') return (el as HTMLOptionElement).selected;
  if (el.tagName === 'INPUT') return (el as HTMLInputElement).checked;
  return el.getAttribute('aria-checked') === 'true';
}

/** What a switch is called by its own words; else by those of the element around it that hold no other switch. */
function labelsOf(el: Element): string[] {
  const own = [el.getAttribute('aria-label'), el.closest('label')?.textContent, el.textContent];
  const named = el.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const root = el.getRootNode() as Document | ShadowRoot;
  own.push(...named.map((id) => root.getElementById?.(id)?.textContent));
  if (el.id) own.push(root.querySelector(`label[for="${CSS.escape(el.id)}"]`)?.textContent);
  const found = own.filter((text): text is string => Boolean(text?.trim()));
  if (found.length > 0) return found;
  const around = el.parentElement;
  return around && around.querySelectorAll(SWITCHES).length === 1 ? [around.textContent ?? ''] : [];
}

import { CANDIDATE, fieldAt } from './eligible.ts';
import type { Field } from './field.ts';
import { type Root, rootOf, rootsBelow } from './roots.ts';

export interface Watched {
  /** A field was found. */
  found(field: Field): void;
  /** A field left the page, or may no longer be read. */
  lost(field: Field): void;
  /** The editor changed this field's nodes, with or without an input event. */
  touched(field: Field): void;
  root(root: Root): void;
}

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['contenteditable', 'disabled', 'readonly', 'type'],
};

/** Keeps the set of fields up to date until the signal fires: one observer and `focusin`, no polling. */
export class FieldWatch {
  readonly fields = new Map<Element, Field>();
  private readonly roots = new Set<Root>();
  private readonly observer: MutationObserver;
  private readonly host: string;
  private readonly told: Watched;

  constructor(win: Window & typeof globalThis, told: Watched, signal: AbortSignal) {
    this.host = win.location.hostname;
    this.told = told;
    this.observer = new win.MutationObserver((records) => this.changed(records));
    win.addEventListener('focusin', (event) => this.look(event.composedPath()[0]), { capture: true, signal });
    signal.addEventListener('abort', () => this.observer.disconnect(), { once: true });
    this.enter(win.document);
  }

  /** The watched field around an event's target, looked for now if it was not known. */
  look(target: EventTarget | null | undefined): Field | undefined {
    const el = target as Element | null | undefined;
    if (el?.nodeType !== 1 || el.getRootNode() === el) return undefined;
    const root = rootOf(el);
    if (root.nodeType === 11 && (root as ShadowRoot).host.tagName === 'REDLINE-ROOT') return undefined;
    this.enter(root);
    const field = fieldAt(el, this.host);
    if (!field) return undefined;
    return this.fields.get(field.el) ?? this.add(field);
  }

  /** The watched field an event happened in; looks for nothing and measures nothing. */
  known(event: Event): Field | undefined {
    for (const at of event.composedPath()) {
      const field = this.fields.get(at as Element);
      if (field) return field;
    }
    return undefined;
  }

  private enter(root: Root): void {
    if (this.roots.has(root)) return;
    this.roots.add(root);
    this.told.root(root);
    this.observer.observe(root, OBSERVED);
    this.scan(root);
  }

  private scan(within: Root | Element): void {
    if (within.nodeType === 1 && (within as Element).matches(CANDIDATE)) this.look(within as Element);
    for (const el of within.querySelectorAll(CANDIDATE)) if (!this.fields.has(el)) this.look(el);
    for (const root of rootsBelow(within)) this.enter(root);
  }

  private add(field: Field): Field {
    this.fields.set(field.el, field);
    this.told.found(field);
    return field;
  }

  private changed(records: MutationRecord[]): void {
    const touched = new Set<Field>();
    for (const { target, type, addedNodes } of records) {
      const field = this.holding(target);
      if (field) touched.add(field);
      else if (type === 'attributes') this.look(target);
      else for (const node of addedNodes) if (node.nodeType === 1) this.scan(node as Element);
    }
    this.sweep(records.some(({ type }) => type === 'attributes'));
    for (const field of touched) if (this.fields.has(field.el)) this.told.touched(field);
  }

  private holding(node: Node): Field | undefined {
    for (const field of this.fields.values()) if (field.el.contains(node)) return field;
    return undefined;
  }

  /** Fields that are gone, and, where attributes changed, those that may no longer be read. */
  private sweep(attributes: boolean): void {
    for (const field of this.fields.values()) {
      const may = () => !attributes || fieldAt(field.el, this.host)?.el === field.el;
      if (field.el.isConnected && may()) continue;
      this.fields.delete(field.el);
      this.told.lost(field);
    }
  }
}

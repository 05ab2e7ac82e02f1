import { CANDIDATE, type Doubts, fieldAt } from './eligible.ts';
import type { Field } from './field.ts';
import { framesBelow, isFrame, type Root, rootOf, rootsBelow } from './roots.ts';
import { shown, type Windows } from './windows.ts';

export interface Watched {
  /** A field was found. */
  found(field: Field): void;
  /** A field left the page, or may no longer be read. */
  lost(field: Field): void;
  /** The editor changed this field's nodes, with or without an input event. */
  touched(field: Field): void;
  /** Something changed in the page, in a field or not. */
  stirred(): void;
  /** Elements came into the page, outside every field. */
  grew(): void;
  /** A tree that may hold fields; the signal fires when it goes or is written anew. */
  root(root: Root, signal: AbortSignal): void;
}

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  // `open`: a field in a dialog is behind it or in it.
  attributeFilter: [
    'contenteditable',
    'disabled',
    'readonly',
    'type',
    'open',
    'spellcheck',
    'data-gramm',
    'data-redline',
  ],
};

/** Keeps the set of fields up to date until the signal fires: one observer, `focusin` and `load`, no polling. */
export class FieldWatch {
  readonly fields = new Map<Element, Field>();
  /** Read fields whose page asks checkers not to. */
  despite = false;
  /** Those fields, read or not. */
  private readonly asking = new Set<Element>();
  private readonly roots = new WeakSet<Root>();
  private readonly frames = new Map<HTMLIFrameElement, AbortController>();
  private readonly observer: MutationObserver;
  /** Those that are no fields for their size alone, a form behind a tab or in a closed dialog, until they are. */
  private readonly small = new Set<Element>();
  private readonly grown: ResizeObserver;
  private readonly host: string;
  private readonly windows: Windows;
  private readonly told: Watched;
  private readonly signal: AbortSignal;

  constructor(windows: Windows, told: Watched, signal: AbortSignal) {
    const { top } = windows;
    this.host = top.location.hostname;
    this.windows = windows;
    this.told = told;
    this.signal = signal;
    this.observer = new top.MutationObserver((records) => this.changed(records));
    this.grown = new top.ResizeObserver((entries) => {
      for (const { target } of entries) if (!shown(target) || this.look(target)) this.settled(target);
    });
    const stop = () => {
      this.observer.disconnect();
      this.grown.disconnect();
    };
    signal.addEventListener('abort', stop, { once: true });
    windows.each((win, gone) => {
      const look = (event: Event) => this.look(event.composedPath()[0]);
      win.addEventListener('focusin', look, { capture: true, signal: gone });
    });
    this.enter(top.document, signal);
  }

  /** How many fields in the page ask not to be read. */
  get asked(): number {
    return [...this.asking].filter(shown).length;
  }

  /** Reads the fields whose page asks checkers not to, or lets go of them again. */
  readDespite(despite: boolean): void {
    this.despite = despite;
    for (const el of this.asking) this.look(el);
    this.sweep(true);
  }

  /** The watched field around an event's target, looked for now if it was not known. */
  look(target: EventTarget | null | undefined): Field | undefined {
    const el = target as Element | null | undefined;
    if (el?.nodeType !== 1 || el.getRootNode() === el) return undefined;
    const root = rootOf(el);
    if (root.nodeType === 11 && (root as ShadowRoot).host.tagName === 'REDLINE-ROOT') return undefined;
    this.enter(root, this.signal);
    const field = fieldAt(el, this.host, this.doubts);
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

  private readonly doubts: Doubts = {
    asking: (el) => {
      this.asking.add(el);
      return this.despite;
    },
    small: (el) => {
      // To observe again would report again, in every frame.
      if (!this.small.has(el)) this.grown.observe(el);
      this.small.add(el);
    },
  };

  private enter(root: Root, signal: AbortSignal): void {
    if (this.roots.has(root)) return;
    this.roots.add(root);
    this.told.root(root, signal);
    const loaded = ({ target }: Event) => {
      if (!isFrame(target)) return;
      this.enterFrame(target);
      this.sweep(false);
    };
    root.addEventListener('load', loaded, { capture: true, signal });
    this.observer.observe(root, OBSERVED);
    this.scan(root);
  }

  /** A frame of our origin; any other keeps its document to itself. */
  private enterFrame(frame: HTMLIFrameElement): void {
    // A load brings another document, and document.open() drops every listener of the one there was.
    this.leaveFrame(frame);
    const doc = frame.contentDocument;
    if (!doc?.defaultView) return;
    const gone = new AbortController();
    this.frames.set(frame, gone);
    const signal = AbortSignal.any([this.signal, gone.signal]);
    // The last moment its fields can be let go of: afterwards Firefox takes every node of it away.
    const hidden = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) this.leaveFrame(frame, doc);
    };
    doc.defaultView.addEventListener('pagehide', hidden, { signal });
    this.windows.add(doc.defaultView, signal);
    this.roots.delete(doc);
    this.enter(doc, signal);
    // Known from before the load, and painted in highlights that went with it.
    for (const field of this.fields.values()) if (field.el.ownerDocument === doc) this.told.touched(field);
  }

  private settled(el: Element): void {
    this.small.delete(el);
    this.grown.unobserve(el);
  }

  private leaveFrame(frame: HTMLIFrameElement, hidden?: Document): void {
    for (const el of this.small) if (el.getRootNode({ composed: true }) === hidden) this.settled(el);
    for (const field of this.fields.values())
      if (field.el.getRootNode({ composed: true }) === hidden) this.drop(field);
    this.frames.get(frame)?.abort();
    this.frames.delete(frame);
  }

  private scan(within: Root | Element): void {
    if (within.nodeType === 1 && (within as Element).matches(CANDIDATE)) this.look(within as Element);
    for (const el of within.querySelectorAll(CANDIDATE)) if (!this.fields.has(el)) this.look(el);
    const whole = within.nodeType === 9 && (within as Document).designMode === 'on';
    if (whole) this.look((within as Document).body);
    for (const root of rootsBelow(within)) this.enter(root, this.signal);
    for (const frame of framesBelow(within)) if (!this.frames.has(frame)) this.enterFrame(frame);
  }

  private add(field: Field): Field {
    this.fields.set(field.el, field);
    this.told.found(field);
    return field;
  }

  private drop(field: Field): void {
    this.fields.delete(field.el);
    this.told.lost(field);
  }

  private changed(records: MutationRecord[]): void {
    const touched = new Set<Field>();
    let grew = false;
    for (const { target, type, addedNodes, removedNodes } of records) {
      const field = this.holding(target);
      if (field) touched.add(field);
      else if (type === 'attributes') this.look(target);
      else {
        grew ||= addedNodes.length + removedNodes.length > 0;
        for (const node of addedNodes) if (node.nodeType === 1) this.scan(node as Element);
        // A document may be made editable as a whole, and nothing tells of that.
        if (target.ownerDocument?.designMode === 'on') this.look(target);
      }
    }
    this.sweep(records.some(({ type }) => type === 'attributes'));
    for (const field of touched) if (this.fields.has(field.el)) this.told.touched(field);
    this.told.stirred();
    if (grew) this.told.grew();
  }

  private holding(node: Node): Field | undefined {
    for (const field of this.fields.values()) if (field.el.contains(node)) return field;
    return undefined;
  }

  /** Fields that are gone, and, where attributes changed, those that may no longer be read. */
  private sweep(attributes: boolean): void {
    for (const field of this.fields.values()) {
      const may = () => !attributes || fieldAt(field.el, this.host, this.doubts)?.el === field.el;
      if (shown(field.el) && may()) continue;
      this.drop(field);
    }
    for (const el of this.asking) if (!shown(el)) this.asking.delete(el);
    for (const el of this.small) if (!shown(el)) this.settled(el);
    for (const frame of this.frames.keys()) if (!shown(frame)) this.leaveFrame(frame);
  }
}

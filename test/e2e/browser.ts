import type { Ime } from '../content/ime.ts';

/** A tab, popup or extension page in either browser. Functions run in the page's own world. */
export interface Tab {
  run<A, R>(work: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
  run<R>(work: () => R | Promise<R>): Promise<R>;
  /** Resolves with the first truthy answer, asked again and again. */
  until<A, R>(work: (argument: A) => R, argument: A, milliseconds?: number): Promise<R>;
  /** A real, trusted click in CSS pixels of the viewport. */
  click(x: number, y: number): Promise<void>;
  hover(x: number, y: number): Promise<void>;
  /** Real key presses, a character at a time. */
  type(text: string): Promise<void>;
  /** A chord in the order it is held down: `['Control', 'z']`. */
  press(...keys: string[]): Promise<void>;
  /** An input method at work in the focused field, with trusted events: the words under way, then words. */
  ime(): Promise<Ime>;
  colours(scheme: 'light' | 'dark'): Promise<void>;
  screenshot(path: string): Promise<void>;
  front(): Promise<void>;
  close(): Promise<void>;
}

export interface Browser {
  name: 'chromium' | 'firefox';
  /** Opens a path of a mapped host; the first creator host where none is given. */
  open(path: string, host?: string): Promise<Tab>;
  /** What the browser's own question would give the extension: access to one host. */
  grant(host: string): Promise<void>;
  /** A page of the extension in a tab of its own, by its path: `workbench.html#view=desk`. */
  own(path: string): Promise<Tab>;
  /** The extension's popup as it stands for that tab. */
  popup(of: Tab): Promise<Tab>;
  /** What chrome://extensions or about:addons does on "reload"; resolves when the new worker answers. */
  reloadExtension(): Promise<void>;
  /** Errors and warnings of the extension and of pages it runs in, since the last call. */
  complaints(): Promise<string[]>;
  /** Resolves when the person before it has closed the window. */
  closed(): Promise<void>;
  close(): Promise<void>;
}

import type { Field } from './fields/field.ts';
import type { Win, Windows } from './fields/windows.ts';

export interface Typed {
  fieldOf(event: Event): Field | undefined;
  wrote(field: Field): void;
  focused(field: Field): void;
  /** Something else that may have changed a value without a word: a click, a caret that moved by itself. */
  stirred(): void;
  /** An input method begins in this field: the last moment for anything before it is done. */
  composing(field: Field): void;
}

/** Hears what is written. Nothing is passed on between compositionstart and the task after compositionend. */
export class Typing {
  private held: Field | null = null;
  private readonly told: Typed;

  constructor(windows: Windows, told: Typed) {
    this.told = told;
    windows.each((win, signal) => this.listen(win, signal, windows.top));
  }

  holds(field: Field): boolean {
    return this.held === field;
  }

  /** An input method is at work somewhere: nothing is read, written, painted or focused until it is done. */
  get composing(): boolean {
    return this.held !== null;
  }

  /** The field left the page, and with it whatever was composed in it. */
  lost(field: Field): void {
    this.release(field);
  }

  private listen(win: Win, signal: AbortSignal, top: Win): void {
    const { told } = this;
    const options = { capture: true, passive: true, signal };
    const on = (type: string, act: (field: Field) => void) =>
      win.addEventListener(
        type,
        (event) => {
          const field = told.fieldOf(event);
          if (field) act(field);
        },
        options,
      );
    on('compositionstart', (field) => {
      told.composing(field);
      this.held = field;
    });
    on('compositionend', (field) => {
      // Chromium's last input event still says isComposing (w3c/uievents#394): wait for the task after.
      top.setTimeout(() => {
        this.release(field);
        if (!signal.aborted) told.wrote(field);
      });
    });
    on('input', (field) => {
      if (!this.holds(field)) told.wrote(field);
    });
    on('focusin', (field) => told.focused(field));
    // What a button or a script does to a field comes with no event of the field, but often moves its caret.
    for (const type of ['click', 'selectionchange'])
      win.addEventListener(type, () => told.stirred(), options);
    on('focusout', (field) => {
      // A composition whose field lost focus ends, with or without an event.
      if (!this.holds(field)) return;
      this.release(field);
      told.wrote(field);
    });
  }

  private release(field: Field): void {
    if (this.holds(field)) this.held = null;
  }
}

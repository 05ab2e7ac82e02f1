import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';

// Runs in every frame of a named host, so it stays tiny: it waits for focus in something that can be
// written in, asks once for the page code, and is gone. It reads nothing.

const EDITABLE =
  'textarea, input:not([type]), input[type="text"], [contenteditable]:not([contenteditable="false"])';

export default defineContentScript({
  // wxt.config.ts fills in the hosts: a list of them here would be part of what runs in each page.
  matches: [],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  main(ctx) {
    const listening = new AbortController();
    const look = (target: EventTarget | null | undefined) => {
      if (!(target instanceof Element) || !target.closest(EDITABLE) || !ctx.isValid) return;
      listening.abort();
      // The shape of @webext-core/messaging, written out: the library would triple this file.
      void browser.runtime.sendMessage({ id: 1, type: 'wake', timestamp: 0 });
    };
    const options = { capture: true, passive: true, signal: AbortSignal.any([ctx.signal, listening.signal]) };
    addEventListener('focusin', (event) => look(event.composedPath()[0]), options);
    look(document.activeElement);
  },
});

import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';

// Runs in every frame of a named host, so it stays tiny: it waits for focus in something that can be
// written in, or for a press on what says it publishes, and asks once for the page code. It was there before
// the page's own code, so it hands each press to the page code first: that may hold it back.

const EDITABLE =
  'textarea, input:not([type]), input[type="text"], [contenteditable]:not([contenteditable="false"])';

const EVENTS = 'focusin pointerdown mousedown pointerup mouseup click keydown submit';

export default defineContentScript({
  // wxt.config.ts fills in the hosts: a list of them here would be part of what runs in each page.
  matches: [],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  main(ctx) {
    let asleep = true;
    const wake = () => {
      if (!asleep || !ctx.isValid) return;
      asleep = false;
      // The shape of @webext-core/messaging, written out: the library would triple this file.
      void browser.runtime.sendMessage({ id: 1, type: 'wake', timestamp: 0 });
    };
    const look = (target: unknown) => {
      if (target instanceof Element && target.closest(EDITABLE)) wake();
    };
    const hear = (event: Event) => {
      const at = event.composedPath()[0] as Node;
      if (event.type === 'focusin') look(at);
      else if (globalThis.redlinePress) globalThis.redlinePress(event);
      else if (/^\s*发[布表]\s*$/.test(at.textContent ?? '')) {
        globalThis.redlineMissed = event.type === 'click';
        wake();
      }
    };
    for (const type of EVENTS.split(' ')) addEventListener(type, hear, { capture: true, signal: ctx.signal });
    look(document.activeElement);
  },
});

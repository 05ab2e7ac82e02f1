import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
export default defineContentScript({
  matches: ['https://creator.xiaohongshu.com/*'],
  allFrames: true,
  main(ctx) {
    ctx.addEventListener(document, 'focusin', () => void browser.runtime.sendMessage({ type: 'wake' }));
  },
});

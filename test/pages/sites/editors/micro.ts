import { destroyApp, startApp } from 'wujie';
import type { Mount, Mounted } from './editor.ts';

let count = 0;

/**
 * As 视频号助手 has it: wujie shows another app's nodes in an open shadow root and runs its script in a hidden
 * frame of the same origin. The app is test/pages/sites/micro.html.
 */
export const wujie: Mount = async (place, paragraphs) => {
  count += 1;
  const name = `micro-${count}`;
  let ready: (app: Pick<Mounted, 'el' | 'model'>) => void;
  const app = new Promise<Pick<Mounted, 'el' | 'model'>>((resolve) => {
    ready = resolve;
  });
  const url = `${location.origin}/micro/content/post/create`;
  await startApp({ name, url, el: place, props: { paragraphs, ready: ready! } });
  const { el, model } = await app;
  return {
    el,
    model,
    blocks: () => el.children,
    unmount() {
      destroyApp(name);
      place.remove();
    },
  };
};

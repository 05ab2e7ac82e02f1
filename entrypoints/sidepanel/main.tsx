import { render } from 'preact';
import { browser } from 'wxt/browser';
import { deskEdge } from '../../bridge/desk-edge.ts';
import { App } from '../workbench/App.tsx';

// The panel speaks of whatever tab is in front of its window.
let tab: number | undefined;
async function follow(): Promise<void> {
  const [front] = await browser.tabs.query({ active: true, currentWindow: true });
  tab = front?.id;
}
browser.tabs.onActivated.addListener(() => void follow());
await follow();

document.documentElement.lang = browser.i18n.getUILanguage();
render(<App edge={deskEdge(() => tab)} first="draft" />, document.getElementById('root')!);

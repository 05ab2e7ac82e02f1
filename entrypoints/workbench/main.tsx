import { render } from 'preact';
import { browser } from 'wxt/browser';
import { deskEdge } from '../../bridge/desk-edge.ts';
import { App, VIEWS, type View } from './App.tsx';

// `#tab=12`: the tab whose draft is meant; `#view=desk`.
const asked = new URLSearchParams(location.hash.slice(1));
const tab = asked.has('tab') ? Number(asked.get('tab')) : undefined;
const view = asked.get('view') as View;
const first = VIEWS.includes(view) ? view : tab === undefined ? 'desk' : 'draft';

document.documentElement.lang = browser.i18n.getUILanguage();
render(<App edge={deskEdge(() => tab)} first={first} />, document.getElementById('root')!);

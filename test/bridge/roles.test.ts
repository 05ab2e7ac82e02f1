import { expect, test } from 'vitest';
import { senderRole } from '../../bridge/roles.ts';

const own = { id: 'abc', origin: 'chrome-extension://abc/' };

test.each([
  ['our popup', { id: 'abc', url: 'chrome-extension://abc/popup.html' }, 'extension'],
  ['our page in a tab', { id: 'abc', url: 'chrome-extension://abc/workbench.html', tab: {} }, 'extension'],
  ['our content script', { id: 'abc', url: 'https://creator.xiaohongshu.com/publish', tab: {} }, 'page'],
  ['another extension', { id: 'evil', url: 'chrome-extension://evil/a.html' }, 'stranger'],
  [
    'another extension naming our origin',
    { id: 'evil', url: 'chrome-extension://abc/popup.html' },
    'stranger',
  ],
  ['a look-alike origin', { id: 'abc', url: 'chrome-extension://abcd/popup.html' }, 'stranger'],
  ['a message from nowhere', {}, 'stranger'],
] as const)('%s', (_, sender, role) => {
  expect(senderRole(sender, own)).toBe(role);
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { GuardWidth } from '../../../entrypoints/content/edge.ts';
import { Guard, type GuardEdge } from '../../../entrypoints/content/guard/guard.ts';
import type { Finding } from '../../../rules/engine/finding.ts';

const SPEC = { texts: ['发布'], selectors: ['span.go'], keys: ['ctrl-enter' as const] };
const BLOCK = { key: 'a', severity: 'block', track: 'law', certainty: 'settled', state: 'open' } as Finding;

let findings: Finding[] | null;
let guard: Guard;
let edge: { [K in keyof Required<GuardEdge>]: ReturnType<typeof vi.fn<Required<GuardEdge>[K]>> };

beforeEach(() => {
  findings = [BLOCK];
  edge = {
    spec: vi.fn(() => SPEC),
    width: vi.fn((): GuardWidth => 'settled'),
    findings: vi.fn(() => findings),
    inDraft: vi.fn(() => true),
    show: vi.fn(),
    say: vi.fn(),
    stated: vi.fn(),
  };
  guard = new Guard(edge);
});
afterEach(() => document.body.replaceChildren());

/** The event as the browser would bring it: trusted, which a script's own events are not. */
function press(html: string, event: Event, at = '[data-at]'): boolean {
  document.body.innerHTML = html;
  let passed = false;
  const hear = (heard: Event) => {
    Object.defineProperty(heard, 'isTrusted', { value: true });
    guard.hear(heard);
  };
  window.addEventListener(event.type, hear, { capture: true, once: true });
  document.body.addEventListener(event.type, () => (passed = true), { once: true });
  document.querySelector(at)!.dispatchEvent(event);
  return passed;
}
const click = () => new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
const key = (init: KeyboardEventInit) =>
  new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init });
const BUTTON = '<button><span data-at> 发 布 </span></button>';

it('holds a click on what the platform calls its button, however it is nested', () => {
  expect(press(BUTTON, click())).toBe(false);
  expect(press('<span class="go" data-at>发布</span>', click())).toBe(false);
  expect(press('<input type="submit" value="发布" data-at>', click())).toBe(false);
  expect(edge.show).toHaveBeenCalledTimes(3);
});

it.each(['存草稿', '定时发布', '发布设置'])('leaves %s alone', (text) => {
  expect(press(`<button data-at>${text}</button>`, click())).toBe(true);
  expect(press('<div data-at>发布</div>', click())).toBe(true);
});

it('holds what a page may publish on before the click, and shows itself only at the click', () => {
  expect(press(BUTTON, new MouseEvent('pointerdown', { bubbles: true, cancelable: true }))).toBe(false);
  expect(edge.show).not.toHaveBeenCalled();
});

it('holds Enter and Space on the button and the chord in the draft, and no other key', () => {
  expect(press(BUTTON, key({ key: 'Enter' }))).toBe(false);
  expect(press(BUTTON, key({ key: ' ' }))).toBe(false);
  expect(press(BUTTON, key({ key: 'Tab' }))).toBe(true);
  expect(press('<textarea data-at></textarea>', key({ key: 'Enter', ctrlKey: true }))).toBe(false);
  expect(press('<textarea data-at></textarea>', key({ key: 'Enter', metaKey: true }))).toBe(false);
  expect(press('<textarea data-at></textarea>', key({ key: 'Enter' }))).toBe(true);
});

it('leaves a key alone that an input method uses', () => {
  expect(press(BUTTON, key({ key: 'Enter', isComposing: true }))).toBe(true);
});

it('holds a form that its publish button sends, and not one that is saved', () => {
  const form = '<form data-at><button id="save">存草稿</button><button id="go">发布</button></form>';
  const by = (id: string) => {
    document.body.innerHTML = form;
    const event = new Event('submit', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'submitter', { get: () => document.querySelector(id || 'nothing') });
    return press(form, event);
  };
  expect(by('#go')).toBe(false);
  expect(by('#save')).toBe(true);
  expect(by('')).toBe(false);
});

it('asks of an ignored mark too, and never of what is contested, a platform’s own or waived', () => {
  findings = [{ ...BLOCK, state: 'ignored' }];
  expect(press(BUTTON, click())).toBe(false);
  findings = [
    { ...BLOCK, certainty: 'contested' },
    { ...BLOCK, track: 'platform' },
    { ...BLOCK, state: 'waived' },
    { ...BLOCK, severity: 'warn' },
  ];
  expect(press(BUTTON, click())).toBe(true);
});

it('goes by the author’s word for the findings that were shown, and for no others', () => {
  press(BUTTON, click());
  guard.state('proof');
  expect(edge.stated).toHaveBeenCalledWith('proof', [BLOCK]);
  expect(press(BUTTON, click())).toBe(true);
  findings = [BLOCK, { ...BLOCK, key: 'b' }];
  expect(press(BUTTON, click())).toBe(false);
  expect(edge.show).toHaveBeenLastCalledWith([{ ...BLOCK, key: 'b' }]);
});

it('is open when rules are missing or something breaks, and says which', () => {
  findings = null;
  expect(press(BUTTON, click())).toBe(true);
  expect(edge.say).toHaveBeenLastCalledWith('guard_not_ready');
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  edge.findings.mockImplementation(() => {
    throw new Error('broken');
  });
  expect(press(BUTTON, click())).toBe(true);
  expect(edge.say).toHaveBeenLastCalledWith('guard_failed');
  said.mockRestore();
});

it('stands nowhere on a page that does not say how it publishes', () => {
  edge.spec.mockReturnValue(undefined);
  expect(press(BUTTON, click())).toBe(true);
});

it('lets the next press through when what it held could not be shown, and asks of what is found later', () => {
  expect(press(BUTTON, click())).toBe(false);
  guard.letThrough();
  expect(press(BUTTON, click())).toBe(true);
  expect(edge.stated).not.toHaveBeenCalled();
  findings = [BLOCK, { ...BLOCK, key: 'b' }];
  expect(press(BUTTON, click())).toBe(false);
});

it.each<[GuardWidth, string[]]>([
  ['settled', ['law']],
  ['block', ['law', 'team']],
  ['warn', ['law', 'team', 'asks', 'hidden']],
])('asks about as much as a policy says: %s', (width, asked) => {
  findings = [
    { ...BLOCK, key: 'law' },
    { ...BLOCK, key: 'team', track: 'team' },
    { ...BLOCK, key: 'asks', severity: 'warn' },
    { ...BLOCK, key: 'hidden', severity: 'warn', state: 'ignored' },
    { ...BLOCK, key: 'claimed', severity: 'warn', state: 'claimed' },
    { ...BLOCK, key: 'waived', state: 'waived' },
    { ...BLOCK, key: 'advise', severity: 'advise' },
  ];
  edge.width.mockReturnValue(width);
  press(BUTTON, click());
  expect(edge.show.mock.lastCall![0].map(({ key: of }: Finding) => of)).toEqual(asked);
});

import { calledOf } from './role.ts';

// What Redline never reads, however much it looks like a field. See docs/FIELDS.md for the reasons.

const PRIVATE = /\b(cc-|one-time-code|new-password|current-password|username|email|tel)/i;
const SECRET = /验证码|校验码|动态码|密码|银行卡|卡号|身份证|captcha|\b(otp|cvv|cvc|passcode)\b/i;
const SEARCH = /搜索|搜一搜|检索|^search|\bsearch (for|the)\b/i;
const SEARCH_NAMES = /^(q|query|search|wd)$/i;
const CHAT =
  /发消息|输入消息|发送消息|私信|聊点什么|给.{0,12}发(条)?消息|和.{0,12}聊|send a message|type a message|^message\b|\bask (me |ai )?anything/i;
const CODE = '.cm-editor, .monaco-editor, .CodeMirror, .ace_editor, [data-language], code, .blockly-widget';
/** Marks by which a page, or its author, asks checkers not to read. `translate=no` is none: ProseMirror sets it. */
const ASKED =
  '[data-redline="false"], [data-gramm="false"], [data-gramm_editor="false"], [data-enable-grammarly="false"], [data-lt-active="false"], [spellcheck="false"]';
/** Editors that set such marks on their own root to keep the browser's red lines out: no wish of the page's. */
const EDITORS =
  '.ql-editor, .ProseMirror, .public-DraftEditor-content, [data-lexical-editor], [data-slate-editor], .ck-editor__editable, .mce-content-body, .w-e-text-container, [data-zone-container]';
/** Once a password, always private: "show password" turns a field's type to text. */
const wereSecret = new WeakSet<Element>();

/** Passwords, cards, codes, names of accounts: whatever the page or its platform says. */
export function isPrivate(el: HTMLElement): boolean {
  const { type = '', autocomplete = '' } = el as Partial<HTMLInputElement>;
  if (type === 'password') wereSecret.add(el);
  if (wereSecret.has(el) || PRIVATE.test(autocomplete) || SECRET.test(calledOf(el))) return true;
  return el.tagName === 'INPUT' && (el.getAttribute('role') === 'combobox' || el.inputMode === 'numeric');
}

/** Boxes in which nobody writes a draft: code, search, talk. */
export function isElsewhere(el: HTMLElement): boolean {
  const called = el.getAttribute('placeholder') ?? el.getAttribute('data-placeholder') ?? '';
  const words = [called, el.getAttribute('aria-label') ?? ''];
  if (
    el.closest('[role="search"], [role="searchbox"], search') ||
    el.getAttribute('enterkeyhint') === 'search'
  )
    return true;
  if (el.tagName !== 'DIV' && SEARCH_NAMES.test(el.getAttribute('name') ?? '')) return true;
  return words.some((each) => SEARCH.test(each) || CHAT.test(each));
}

export function isCode(el: Element): boolean {
  return el.closest(CODE) !== null;
}

/** A page may ask not to be read, by the marks other checkers honour too. */
export function asksNotToBeRead(el: Element): boolean {
  const from = el.matches(EDITORS) ? el.parentElement : el;
  return Boolean(from?.closest(ASKED));
}

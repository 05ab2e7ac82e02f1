import { defineExtensionMessaging, type ExtensionMessage } from '@webext-core/messaging';
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Counts, PagePower, PageState } from '../entrypoints/content/edge.ts';
import { type ContextChoice, PLATFORMS, type Platform } from '../rules/engine/draft.ts';
import type { PlatformFacts } from '../rules/engine/platform.ts';
import type { AuthorMessages } from './author-messages.ts';
import { choiceSchema } from './choice.ts';
import { hostSchema } from './host.ts';
import type { ReviewMessages } from './review-messages.ts';
import { type SenderRole, senderRole } from './roles.ts';

import type { SyncOutcome, TeamReport } from './rule-report.ts';

/** A pack as it travels: bytes, or base64 where the browser cannot send bytes (bridge/bytes.ts). */
export type PackCargo = { base64: false; packs: ArrayBuffer[] } | { base64: true; packs: string[] };

/** Every message there is. A content script may ask, check and ignore; it can change nothing else. */
export interface Messages extends ReviewMessages, AuthorMessages {
  wake(data: undefined): void;
  packs(data: { base64: boolean }): PackCargo;
  /** Runs the code that draws card and guard beside the asking page code. */
  surfaces(data: undefined): void;
  /** What is known of a platform that is not the page's own. */
  facts(data: { platform: Platform }): PlatformFacts[];
  choice(data: undefined): ContextChoice;
  counts(data: Counts): void;
  ignored(data: undefined): string[];
  ignore(data: { key: string; ruleId: string }): void;

  /** Brings the page code to a tab, unless it is off there. */
  open(data: { tabId: number }): { on: boolean };
  setChoice(data: { host: string; choice: ContextChoice }): void;
  site(data: { host: string }): 'named' | 'on' | 'off';
  turnOn(data: { host: string }): void;
  turnOff(data: { host: string }): void;

  /** Teams whose rules this browser follows, for every list of rules. */
  teams(data: undefined): TeamReport[];
  /** `invite`: what a link carries after its `#`. The page asked for the origins in the same click. */
  joinTeam(data: { invite: string; member?: string | undefined }): SyncOutcome;
  leaveTeam(data: { id: string }): void;
  /** Brings every team up to date now; `teams` tells how far it is meanwhile. */
  syncTeams(data: undefined): SyncOutcome;

  pageState(data: undefined): PageState;
  jump(data: { key: string }): boolean;
  /** Tints a sentence in the page, or none. */
  role(data: { part: string; start: number; end: number } | null): boolean;
  choose(data: ContextChoice): void;
  reload(data: undefined): void;
  /** To a page: a case changed, ask again how the draft stands. */
  reviewChanged(data: undefined): void;
  readAsked(data: { read: boolean }): void;
  /** To a page: whether anything is checked there, and the fields that are not. */
  powered(data: PagePower): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>();

const nothing = v.optional(v.unknown());
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));
const part = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,20}$/));
const key = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));
const ruleId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/));

export interface MessageRule {
  from: SenderRole[];
  data: v.GenericSchema;
}

/** Who may send it, and what it must look like. A message without an entry cannot be listened to. */
const RULES: Record<Exclude<keyof Messages, keyof ReviewMessages | keyof AuthorMessages>, MessageRule> = {
  wake: { from: ['page'], data: nothing },
  packs: { from: ['page', 'extension'], data: v.object({ base64: v.boolean() }) },
  surfaces: { from: ['page'], data: nothing },
  facts: { from: ['page'], data: v.object({ platform: v.picklist(PLATFORMS) }) },
  choice: { from: ['page', 'extension'], data: nothing },
  counts: { from: ['page'], data: v.object({ block: count, warn: count, advise: count }) },
  ignored: { from: ['page', 'extension'], data: nothing },
  ignore: { from: ['page', 'extension'], data: v.object({ key, ruleId }) },
  open: { from: ['extension'], data: v.object({ tabId: v.pipe(v.number(), v.integer(), v.minValue(0)) }) },
  setChoice: {
    from: ['extension'],
    data: v.object({ host: v.pipe(v.string(), v.maxLength(253)), choice: choiceSchema }),
  },
  site: { from: ['extension'], data: v.object({ host: hostSchema }) },
  turnOn: { from: ['extension'], data: v.object({ host: hostSchema }) },
  turnOff: { from: ['extension'], data: v.object({ host: hostSchema }) },
  teams: { from: ['extension'], data: nothing },
  joinTeam: {
    from: ['extension'],
    data: v.object({
      invite: v.pipe(v.string(), v.maxLength(8000)),
      member: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60))),
    }),
  },
  leaveTeam: { from: ['extension'], data: v.object({ id: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)) }) },
  syncTeams: { from: ['extension'], data: nothing },
  pageState: { from: ['extension'], data: nothing },
  jump: { from: ['extension'], data: v.object({ key }) },
  role: { from: ['extension'], data: v.nullable(v.object({ part, start: offset, end: offset })) },
  choose: { from: ['extension'], data: choiceSchema },
  reload: { from: ['extension'], data: nothing },
  reviewChanged: { from: ['extension'], data: nothing },
  readAsked: { from: ['extension'], data: v.object({ read: v.boolean() }) },
  powered: {
    from: ['extension'],
    data: v.object({ on: v.boolean(), fields: v.array(v.string()), guard: v.string() }),
  },
};

export class MessageRefused extends Error {
  constructor(type: string, reason: string) {
    super(`${type}: ${reason}`);
    this.name = 'MessageRefused';
  }
}

export type Handler<K extends keyof Messages> = (
  data: Parameters<Messages[K]>[0],
  sender: ExtensionMessage['sender'],
) => ReturnType<Messages[K]> | Promise<ReturnType<Messages[K]>>;

/** Answers one message, after the sender's role and the shape of the data were checked. */
export function serve<K extends keyof typeof RULES>(type: K, handler: Handler<K>): () => void {
  return serveBy(type, RULES[type], handler);
}

/** The same by a rule that is kept elsewhere: page code carries the rules of this file and no others. */
export function serveBy<K extends keyof Messages>(
  type: K,
  rule: MessageRule,
  handler: Handler<K>,
): () => void {
  const own = { id: browser.runtime.id, origin: browser.runtime.getURL('/') };
  return onMessage(type, (message) => {
    const role = senderRole(message.sender, own);
    if (!rule.from.includes(role)) throw new MessageRefused(type, `not for a sender of role ${role}`);
    const data = v.safeParse(rule.data, message.data);
    if (!data.success) throw new MessageRefused(type, v.summarize(data.issues));
    // biome-ignore lint/suspicious/noExplicitAny: the schema above vouches for what TypeScript cannot see.
    return handler(data.output as any, message.sender) as any;
  });
}

import * as v from 'valibot';
import type { Memory } from '../entrypoints/content/edge.ts';
import { EVIDENCE_TYPES } from '../rules/engine/draft.ts';
import { SEVERITIES } from '../rules/engine/finding.ts';
import { FIELD_ROLES, type FieldRole } from '../rules/engine/platform.ts';
import { ACTIONS, type Noted } from './events.ts';
import { hostSchema } from './host.ts';
import { type Handler, type MessageRule, type Messages, serveBy } from './messages.ts';
import type { Switched } from './power.ts';
import { type Power, SCOPES } from './power-state.ts';

/**
 * Messages about what one author wants of Redline. A page may have a field of its own left alone, which hides and
 * clears nothing for a reviewer; tabs, sites and everything are switched by our own pages.
 */
export interface AuthorMessages {
  power(data: { host?: string | undefined; tab?: number | undefined }): Power;
  setPower(data: Switched): void;
  unignore(data: { key: string }): void;
  /** Hides a rule from this person's own drafts, or shows it again. */
  hideRule(data: { ruleId: string; hide: boolean }): void;
  /** What was answered for the draft in the asking tab; it lives as long as the browser's session. */
  recall(data: undefined): Memory;
  remember(data: Memory): void;
  /** What an author did with a finding: counted here, sent nowhere. */
  note(data: Noted): void;
  setField(data: { role: FieldRole; on: boolean; host?: string | undefined }): void;
}

const tab = v.pipe(v.number(), v.integer(), v.minValue(0));
const key = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));
const ruleId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/));
const short = v.pipe(v.string(), v.maxLength(200));
const keys = v.pipe(v.array(key), v.maxLength(500));
const evidence = v.object({
  for: short,
  type: v.picklist(EVIDENCE_TYPES),
  number: v.optional(short),
  issuer: v.optional(short),
  note: v.optional(short),
});
const nothing = v.optional(v.unknown());

export const memorySchema = v.object({
  answers: v.pipe(v.array(v.object({ answer: evidence, keys })), v.maxLength(100)),
  hidden: keys,
});

export const AUTHOR_RULES: Record<keyof AuthorMessages, MessageRule> = {
  power: {
    from: ['page', 'extension'],
    data: v.object({ host: v.optional(hostSchema), tab: v.optional(tab) }),
  },
  setPower: {
    from: ['extension'],
    data: v.object({
      scope: v.picklist(SCOPES),
      on: v.boolean(),
      host: v.optional(hostSchema),
      tab: v.optional(tab),
    }),
  },
  unignore: { from: ['page', 'extension'], data: v.object({ key }) },
  hideRule: { from: ['page'], data: v.object({ ruleId, hide: v.boolean() }) },
  recall: { from: ['page'], data: nothing },
  remember: { from: ['page'], data: memorySchema },
  note: {
    from: ['page'],
    data: v.object({ ruleId, severity: v.picklist(SEVERITIES), action: v.picklist(ACTIONS) }),
  },
  setField: {
    from: ['page', 'extension'],
    data: v.object({ role: v.picklist(FIELD_ROLES), on: v.boolean(), host: v.optional(hostSchema) }),
  },
};

/** Answers one of them, after the sender's role and the shape of the data were checked. */
export function serveAuthor<K extends keyof AuthorMessages>(type: K, handler: Handler<K>): () => void {
  return serveBy(type as K & keyof Messages, AUTHOR_RULES[type], handler);
}

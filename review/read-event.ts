import { PLATFORMS } from '../rules/engine/draft.ts';
import { SEVERITIES } from '../rules/engine/finding.ts';
import { readDraft } from '../rules/format/draft-schema.ts';
import { BadField } from '../rules/trust/errors.ts';
import { HASH, list, type Table, TEAM, table, text, whole } from '../rules/trust/shape.ts';
import { type Act, EVENT_TYPES, type EventType, type PackRef, type ReviewEvent } from './event.ts';
import { LIMITS } from './limits.ts';

/** People and cases have names that are safe in a subject, a file name and a line of a log. */
export const NAME = /^[a-z0-9][a-z0-9-]{0,39}$/;
const KEY = /^[0-9a-f]{16}$/;
const WORDS = /^[\s\S]{1,300}$/;
const NOTE = new RegExp(`^[\\s\\S]{1,${LIMITS.note}}$`);
const MAYBE_NOTE = new RegExp(`^[\\s\\S]{0,${LIMITS.note}}$`);

/** A verified payload as an event; what it does not know is left out. Throws BadField, DraftRefused. */
export function readEvent(payload: unknown): ReviewEvent {
  const raw = table(payload, 'event');
  whole(raw.v, 'v', 1, 1);
  const type = oneOf(raw.type, EVENT_TYPES, 'type');
  return {
    v: 1,
    team: text(raw.team, 'team', TEAM),
    author: text(raw.author, 'author', NAME),
    case: text(raw.case, 'case', NAME),
    by: text(raw.by, 'by', NAME),
    device: text(raw.device, 'device', HASH),
    prev: raw.prev === null ? null : text(raw.prev, 'prev', HASH),
    heads: list(raw.heads, 'heads', LIMITS.heads, hash),
    at: whole(raw.at, 'at'),
    roster: whole(raw.roster, 'roster'),
    ...READ[type](raw, type),
  } as ReviewEvent;
}

const hash = (value: unknown, at: string) => text(value, at, HASH);
const bound = ({ on, content }: Table) => ({ on: hash(on, 'on'), content: hash(content, 'content') });

const READ: Record<EventType, (raw: Table, type: EventType) => Act> = {
  submit: (raw) => ({
    type: 'submit',
    content: hash(raw.content, 'content'),
    draft: readDraft(raw.draft, '1970-01-01'),
    beside: beside(table(raw.beside, 'beside')),
    packs: packs(raw.packs),
    findings: list(raw.findings, 'findings', LIMITS.findings, (each, at) => {
      const { key, ruleId, severity, state } = table(each, at);
      return {
        key: text(key, at, KEY),
        ruleId: text(ruleId, at, WORDS),
        severity: oneOf(severity, SEVERITIES, at),
        state: oneOf(state, ['open', 'claimed', 'ignored'] as const, at),
      };
    }),
    ...maybe('note', raw.note, note),
    ...maybe('due', raw.due, whole),
  }),
  withdraw: (raw) => ({ type: 'withdraw', ...maybe('note', raw.note, note) }),
  approve: (raw) => {
    const scope = table(raw.scope, 'scope');
    const platform = (value: unknown, at: string) => oneOf(value, PLATFORMS, at);
    const words = (value: unknown, at: string) => text(value, at, WORDS);
    return {
      type: 'approve',
      ...bound(raw),
      scope: {
        ...maybe('platforms', scope.platforms, (v, at) => list(v, at, PLATFORMS.length, platform)),
        ...maybe('accounts', scope.accounts, (v, at) => list(v, at, 100, words)),
      },
      conditions: list(raw.conditions, 'conditions', LIMITS.conditions, words),
      packs: packs(raw.packs),
      ...maybe('validTo', raw.validTo, whole),
      ...maybe('note', raw.note, note),
    };
  },
  'request-changes': objection,
  'revoke-approval': objection,
  waive: (raw) => ({
    type: 'waive',
    ...bound(raw),
    key: text(raw.key, 'key', KEY),
    reason: text(raw.reason, 'reason', NOTE),
    ...maybe('validTo', raw.validTo, whole),
  }),
  comment: (raw) => ({
    type: 'comment',
    on: hash(raw.on, 'on'),
    text: text(raw.text, 'text', NOTE),
    ...maybe('key', raw.key, (value, at) => text(value, at, KEY)),
    ...maybe('place', raw.place, (value, at) => {
      const { part, start, end } = table(value, at);
      return { part: text(part, at, NAME), start: whole(start, at), end: whole(end, at) };
    }),
  }),
  publish: (raw) => ({
    type: 'publish',
    ...bound(raw),
    url: url(raw.url),
    ...maybe('account', raw.account, (value, at) => text(value, at, WORDS)),
  }),
  attest: (raw) => ({ type: 'attest', ...bound(raw), url: url(raw.url), seen: hash(raw.seen, 'seen') }),
};

function objection(raw: Table, type: EventType): Act {
  return {
    type: type as 'request-changes' | 'revoke-approval',
    ...bound(raw),
    note: text(raw.note, 'note', NOTE),
  };
}

function beside(raw: Table) {
  return {
    ...maybe('link', raw.link, (value, at) => text(value, at, MAYBE_NOTE)),
    ...(raw.media === null
      ? { media: null }
      : maybe('media', raw.media, (value, at) => list(value, at, 100, hash))),
  };
}

const packs = (value: unknown): PackRef[] =>
  list(value, 'packs', LIMITS.packs, (each, at) => {
    const { id, version } = table(each, at);
    return { id: text(id, at, WORDS), version: text(version, at, WORDS) };
  });

const note = (value: unknown, at: string) => text(value, at, MAYBE_NOTE);
/** Shown as a link: nothing but the web. */
const url = (value: unknown) => text(value, 'url', /^https?:\/\/[^\s]{1,2000}$/);

function oneOf<const T extends readonly string[]>(value: unknown, values: T, at: string): T[number] {
  if (!values.includes(value as string)) throw new BadField(at);
  return value as T[number];
}

function maybe<K extends string, T>(
  key: K,
  value: unknown,
  read: (value: unknown, at: string) => T,
): { [each in K]?: T } {
  return value === undefined ? {} : ({ [key]: read(value, key) } as { [each in K]?: T });
}

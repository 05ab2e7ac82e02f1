import * as v from 'valibot';
import type { CaseState } from '../review/case.ts';
import type { Duty } from '../review/roster.ts';
import type { Draft } from '../rules/engine/draft.ts';
import type { Webhook } from './device-store.ts';
import { type Handler, type MessageRule, type Messages, serveBy } from './messages.ts';
import type {
  CaseName,
  Decision,
  DraftReview,
  Imported,
  Outcome,
  PageStanding,
  QueueRow,
  Submission,
  TeamOffer,
  TeamView,
} from './review-report.ts';

/**
 * Messages about reviews. A page may ask how its draft stands and have our own page opened; to submit, decide, or
 * see a name or a word of a reviewer takes one of our own pages.
 */
export interface ReviewMessages {
  standing(data: { draft: Draft; tab?: number | undefined }): PageStanding | null;
  openReview(data: undefined): void;

  team(data: undefined): TeamView;
  /** The person's own name on the card. */
  introduce(data: { name: string }): TeamView;
  foundTeam(data: { title: string; name: string }): Outcome<TeamView>;
  enrolCard(data: { card: string; duties: Duty[] }): Outcome<TeamView>;
  offerTeam(data: { text: string }): Outcome<TeamOffer>;
  takeTeam(data: { text: string; fingerprint: string }): Outcome<TeamView>;
  teamFile(data: undefined): string;

  queue(data: undefined): QueueRow[];
  reviewCase(data: CaseName): CaseState | null;
  draftReview(data: { draft: Draft; tab?: number | undefined }): DraftReview;
  tieDraft(data: { tab: number; case: CaseName | null }): void;
  submitDraft(data: Submission): Outcome<CaseState>;
  decide(data: Decision): Outcome<CaseState>;
  importEvents(data: { text: string }): Outcome<Imported>;
  exportCase(data: CaseName): Outcome<string>;
  exportRecord(
    data: CaseName & { kind: 'file' | 'working'; advertiser: string; licence?: string | undefined },
  ): Outcome<{ html: string; json: string }>;

  webhook(data: undefined): Webhook | null;
  setWebhook(data: Webhook | null): Outcome<null>;
}

const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));
const caseName = { author: id, case: id };
const tab = v.pipe(v.number(), v.integer(), v.minValue(0));
const name = v.pipe(v.string(), v.trim(), v.regex(/^[^\p{Cc}]{1,60}$/u));
const bundle = text(24_000_000);
const nothing = v.optional(v.unknown());
/** Drafts and acts are read by `readDraft` and `readEvent` before anything is made of them. */
const shape = v.record(v.string(), v.unknown());

export const REVIEW_RULES: Record<keyof ReviewMessages, MessageRule> = {
  standing: { from: ['page', 'extension'], data: v.object({ draft: shape, tab: v.optional(tab) }) },
  openReview: { from: ['page'], data: nothing },
  team: { from: ['extension'], data: nothing },
  introduce: { from: ['extension'], data: v.object({ name }) },
  foundTeam: { from: ['extension'], data: v.object({ title: name, name }) },
  enrolCard: {
    from: ['extension'],
    data: v.object({ card: text(4000), duties: v.array(v.picklist(['author', 'reviewer', 'lead'])) }),
  },
  offerTeam: { from: ['extension'], data: v.object({ text: bundle }) },
  takeTeam: { from: ['extension'], data: v.object({ text: bundle, fingerprint: text(64) }) },
  teamFile: { from: ['extension'], data: nothing },
  queue: { from: ['extension'], data: nothing },
  reviewCase: { from: ['extension'], data: v.object(caseName) },
  draftReview: { from: ['extension'], data: v.object({ draft: shape, tab: v.optional(tab) }) },
  tieDraft: { from: ['extension'], data: v.object({ tab, case: v.nullable(v.object(caseName)) }) },
  submitDraft: {
    from: ['extension'],
    data: v.object({
      draft: shape,
      findings: v.array(shape),
      packs: v.array(shape),
      note: v.optional(v.pipe(v.string(), v.maxLength(4000))),
      due: v.optional(v.number()),
      case: v.optional(v.object(caseName)),
      tab: v.optional(tab),
    }),
  },
  decide: { from: ['extension'], data: v.object({ ...caseName, act: shape }) },
  importEvents: { from: ['extension'], data: v.object({ text: bundle }) },
  exportCase: { from: ['extension'], data: v.object(caseName) },
  exportRecord: {
    from: ['extension'],
    data: v.object({
      ...caseName,
      kind: v.picklist(['file', 'working']),
      advertiser: v.pipe(v.string(), v.maxLength(2000)),
      licence: v.optional(v.pipe(v.string(), v.maxLength(2000))),
    }),
  },
  webhook: { from: ['extension'], data: nothing },
  setWebhook: {
    from: ['extension'],
    data: v.nullable(
      v.object({
        kind: v.picklist(['feishu', 'dingtalk', 'wecom']),
        url: v.pipe(v.string(), v.maxLength(2000), v.url()),
      }),
    ),
  },
};

/** Answers one message about reviews, after the sender's role and the shape of the data were checked. */
export function serveReview<K extends keyof ReviewMessages>(type: K, handler: Handler<K>): () => void {
  return serveBy(type as K & keyof Messages, REVIEW_RULES[type], handler);
}

import type { PartId } from '../engine/draft.ts';

export type Role = 'value' | 'benefit' | 'action' | 'other';

export interface Sentence {
  part: PartId;
  /** UTF-16 offsets in the part. */
  start: number;
  end: number;
  role: Role;
  /** 0–1. */
  confidence: number;
}

export interface Advice {
  id: string;
  text: string;
  /** Points to gain, 0–100. */
  gain: number;
  part?: PartId;
  start?: number;
  end?: number;
}

/** Points by assessment; they add up to `raw`. Ceilings: value, benefit, action 20 each, order 15, balance 8, clarity 9, platform 8. */
export interface ScoreParts {
  value: number;
  benefit: number;
  action: number;
  order: number;
  balance: number;
  clarity: number;
  platform: number;
}

/** What the CLI's `score` prints for one draft. `total` and `raw` are 0–100, or null with the reason. */
export interface Score {
  score: {
    total: number | null;
    raw: number | null;
    cap: number | null;
    reason?: string;
    parts: ScoreParts;
    /** Parts that could not be worked out: counted as 0, so the total is never too high. Absent: none. */
    failed?: (keyof ScoreParts)[];
  };
  /** Seconds to say it aloud. */
  seconds: { low: number; mid: number; high: number };
  sentences: Sentence[];
  advice: Advice[];
  /** What was heard for each role, as the titles of cue families (痛点, 规格, 入口), in the order of the text. */
  families?: { value: string[]; benefit: string[]; action: string[] };
}

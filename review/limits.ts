const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Every limit of a case. Bytes, milliseconds and counts, as each name says. */
export const LIMITS = {
  /** An event as it travels, after gzip; a draft goes inside its event. */
  inlineBytes: 512 * 1024,
  /** What a server may hand over as one message. */
  messageBytes: 1024 * 1024,
  /** An event unpacked: no more is unpacked, whatever a message says. */
  eventBytes: 4 * 1024 * 1024,
  heads: 64,
  findings: 2000,
  packs: 100,
  conditions: 50,
  members: 20_000,
  devices: 16,
  revoked: 20_000,
  /** Last accepted events of one revoked key: one for each case it took part in. */
  accepted: 50_000,
  note: 4000,

  /** A clock that is further off than this is named, and an approval dated later than this does not count yet. */
  clockSlack: 3 * DAY,
  day: DAY,

  /** Waiting before the nth try: up to retryFirst × 2^n, at most retryMost. */
  retryFirst: 5000,
  retryMost: 30 * MINUTE,
} as const;

/** Every limit of what a team's files may be. Bytes, milliseconds and counts, as each name says. */
export const LIMITS = {
  /** Longest file of each kind, in bytes. Read no further than this, whatever a server sends. */
  rootBytes: 64 * 1024,
  channelBytes: 64 * 1024,
  metaBytes: 16 * 1024,
  blobBytes: 4 * 1024 * 1024,
  /** A pack's files, unpacked. */
  packBytes: 32 * 1024 * 1024,
  packFiles: 10_000,
  rosterBytes: 512 * 1024,
  /** A submitted draft travels in its event. */
  eventBytes: 1024 * 1024,

  signatures: 16,
  keys: 64,
  packs: 100,
  revoked: 1000,
  killed: 1000,
  names: 500,
  mirrors: 8,
  /** Root versions taken in one run: a host cannot keep us busy with more. */
  rootSteps: 32,

  /** A channel lives from one day to ninety; signed anew at half its life. */
  channelLifeMin: 24 * 3600_000,
  channelLifeMax: 90 * 24 * 3600_000,
  channelLife: 30 * 24 * 3600_000,
  /** How far a signer's clock may be ahead of ours. */
  clockAhead: 24 * 3600_000,
  rootLifeMax: 5 * 366 * 24 * 3600_000,
  rootLife: 3 * 365 * 24 * 3600_000,

  /** From asking to the last byte of one file; and without a byte in between. */
  fileTime: 60_000,
  stallTime: 15_000,
} as const;

/** The newest features a pack may ask for in `minEngine`; goes up when the rule format learns something. */
export const ENGINE = 1;

export const SPEC = 'redline-trust/1';

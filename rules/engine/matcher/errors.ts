/** What a compiled buffer is when it cannot be used; `reason` says which check failed. */
export class DamagedBuffer extends Error {
  override name = 'DamagedBuffer';
  readonly reason: string;
  constructor(reason: string) {
    super(`This compiled pack cannot be used (${reason}). Build it again from its rule files.`);
    this.reason = reason;
  }
}

export class WrongVersion extends Error {
  override name = 'WrongVersion';
  constructor(found: number, known: number) {
    super(`This pack was compiled in format ${found}; this Redline reads format ${known}. Build it again.`);
  }
}

export class TooManyTerms extends Error {
  override name = 'TooManyTerms';
  constructor(what: string, most: number) {
    super(`A list may hold at most ${most} ${what}. Split it into several packs.`);
  }
}

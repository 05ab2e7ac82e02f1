/** Why a record was not believed. `code` is a sentence of public/_locales that says what to do next. */
export abstract class RecordError extends Error {
  abstract readonly code: string;
  readonly params: string[];

  constructor(...params: string[]) {
    super(params.join(' · '));
    this.params = params;
  }
}

export class NotARecord extends RecordError {
  override name = 'NotARecord';
  readonly code = 'record_not_a_record';
}

/** Something in the file is not what its exporter signed. */
export class RecordChanged extends RecordError {
  override name = 'RecordChanged';
  readonly code = 'record_changed';
}

/** The events in it do not come to what it says. Parameters: what it says, what they come to. */
export class RecordContradicts extends RecordError {
  override name = 'RecordContradicts';
  readonly code = 'record_contradicts';
}

/** It is of a team with another root than the one asked for. */
export class RecordOfOthers extends RecordError {
  override name = 'RecordOfOthers';
  readonly code = 'record_of_others';
}

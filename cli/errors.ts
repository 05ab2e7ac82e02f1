/** The command was called in a way that it does not know. Exit 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** A file, standard input or a pack that cannot be read. Exit 2. */
export class UnreadableInput extends Error {
  override name = 'UnreadableInput';
}

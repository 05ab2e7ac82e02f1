import { TrustError } from './errors.ts';

// What a mirror can do wrong. Parameter one: the file's path. All of them send us to the next mirror.

/** No connection, an unknown name, a broken certificate. */
export class NoAnswer extends TrustError {
  override name = 'NoAnswer';
  readonly code = 'trust_no_answer';
}

/** A file that must be there is not. */
export class FileMissing extends TrustError {
  override name = 'FileMissing';
  readonly code = 'trust_missing';
}

/** Parameters: path, status. `retryAfter`: milliseconds the server asks us to wait. */
export class HttpStatus extends TrustError {
  override name = 'HttpStatus';
  readonly code = 'trust_status';
  retryAfter = 0;
}

/** Files are asked for where they lie: a redirection could lead to a host nobody agreed to. */
export class Redirected extends TrustError {
  override name = 'Redirected';
  readonly code = 'trust_redirected';
}

/** A web page instead of a file: a hotel's or an office's log-in page. */
export class WebPage extends TrustError {
  override name = 'WebPage';
  readonly code = 'trust_web_page';
}

/** Parameters: path, limit in bytes. */
export class TooLong extends TrustError {
  override name = 'TooLong';
  readonly code = 'trust_too_long';
}

export class TooSlow extends TrustError {
  override name = 'TooSlow';
  readonly code = 'trust_too_slow';
}

/** Cut off, or other bytes than were signed. */
export class WrongBytes extends TrustError {
  override name = 'WrongBytes';
  readonly code = 'trust_wrong_bytes';
}

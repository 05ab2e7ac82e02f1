import type { Reason } from '../../../bridge/rule-report.ts';
import { TransportError } from '../../../review/transports/transport.ts';

/** Why something about a review was not done; `code` is a sentence that says what to do next. */
export abstract class ReviewError extends Error {
  abstract readonly code: string;
  readonly params: string[];

  constructor(...params: (string | number)[]) {
    super(params.join(' · '));
    this.params = params.map(String);
  }
}

/** No team is held, or this device is in none: join one first. */
export class NotInTeam extends ReviewError {
  override name = 'NotInTeam';
  readonly code = 'review_error_not_in_team';
}

/** The file's roster is older than the one held, whose version is the parameter. */
export class OlderRoster extends ReviewError {
  override name = 'OlderRoster';
  readonly code = 'review_error_older_roster';
}

/** A lead's browser holds a team of its own: use another browser profile for a second one. */
export class OtherTeam extends ReviewError {
  override name = 'OtherTeam';
  readonly code = 'review_error_other_team';
}

/** Another file than the one that was shown. */
export class WrongFingerprint extends ReviewError {
  override name = 'WrongFingerprint';
  readonly code = 'review_error_fingerprint';
}

/** The team's rules do not let this person do this now; the parameter is why (`VoidReason`). */
export class NotAllowed extends ReviewError {
  override name = 'NotAllowed';
  readonly code: string;
  constructor(reason: string) {
    super(reason);
    this.code = `review_void_${reason.replaceAll('-', '_')}`;
  }
}

/** There is no such case here. */
export class NoSuchCase extends ReviewError {
  override name = 'NoSuchCase';
  readonly code = 'review_error_no_case';
}

/** The address is not one of the three services' own. */
export class NotAWebhook extends ReviewError {
  override name = 'NotAWebhook';
  readonly code = 'review_error_webhook';
}

/** The sentence for any error; one without a sentence of its own is said as it stands. */
export function reasonOf(error: unknown): Reason {
  if (error instanceof ReviewError || error instanceof TransportError)
    return { code: error.code, params: error.params };
  const { code, params, message } = error as { code?: unknown; params?: string[]; message?: string };
  if (typeof code === 'string' && Array.isArray(params)) return { code, params };
  return { code: 'review_error_other', params: [message ?? String(error)] };
}

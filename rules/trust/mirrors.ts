import { TrustError } from './errors.ts';
import type { Source } from './source.ts';
import type { Team } from './team.ts';
import { type Update, type UpdateEdges, update } from './update.ts';

/** Every mirror failed; `reasons` in the order of the team's mirrors. */
export class AllMirrorsFailed extends TrustError {
  override name = 'AllMirrorsFailed';
  readonly code: string;
  readonly reasons: { url: string; error: TrustError }[];

  constructor(reasons: { url: string; error: TrustError }[]) {
    const worst = reasons.find(({ error }) => error.code !== 'trust_no_answer') ?? reasons[0]!;
    super(...worst.error.params);
    this.code = worst.error.code;
    this.reasons = reasons;
  }
}

/**
 * The first mirror whose files pass every check; the next one on a network error or a failed check.
 * Throws AllMirrorsFailed. Anything that is no TrustError (the store, a defect) ends the run.
 */
export async function updateFromMirrors(
  team: Team,
  open: (url: string) => Source,
  edges: Omit<UpdateEdges, 'source'>,
): Promise<Update> {
  const reasons: { url: string; error: TrustError }[] = [];
  for (const url of team.urls) {
    try {
      return await update(team, { ...edges, source: open(url) });
    } catch (error) {
      if (!(error instanceof TrustError)) throw error;
      reasons.push({ url, error });
    }
  }
  throw new AllMirrorsFailed(reasons);
}

import type { EvalRecord } from '../records.ts';
import { blocksOn, composed, heldTable, relationsOn, shufflesOn } from './run.ts';
import type { Said } from './written.ts';

/** Shorter stretches say too little to be moved about. */
const LEAST = 7;

/** The labelled stretches of posts, put together anew: how far the relations hold on words that are not ours. */
export function recombinedTable(posts: readonly EvalRecord[], list: boolean): string {
  const pool = posts.flatMap(({ text, roles = [] }) =>
    roles.map(([start, end, label]): Said => {
      const role = label === 'trust' ? 'value' : (label as Said[0]);
      return [role, text.slice(start, end).trim()];
    }),
  );
  const said = pool.filter(([, text]) => text.length >= LEAST);
  if (said.length === 0) return 'relations: no labelled posts';
  const mixed = composed(said, '\n', 500);
  const rows = [...relationsOn(said, '\n'), ...shufflesOn(mixed, 10), blocksOn(mixed)];
  return heldTable(
    `relations, on 500 posts of ${said.length} labelled stretches put together anew`,
    rows,
    list,
  );
}

import { POSTS } from '../../../test/rules/structure/posts.ts';
import { blocksOn, composed, heldTable, relationsOn, shufflesOn } from './run.ts';

/** The same on posts put together from this repository's own sentences. */
export function ownTable(list: boolean): string {
  const pool = POSTS.flatMap(({ lines }) => lines);
  const mixed = composed(pool, '', 500);
  const rows = [...relationsOn(pool, ''), ...shufflesOn(mixed, 10), blocksOn(mixed)];
  return heldTable(`relations, on 500 posts of ${pool.length} sentences of our own`, rows, list);
}

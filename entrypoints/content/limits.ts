import type { PartId } from '../../rules/engine/draft.ts';
import type { Resolved } from '../../rules/engine/finding.ts';
import { FIELD_ROLES, type Limit, type Limits } from '../../rules/engine/platform.ts';
import { count } from '../../rules/platforms/count.ts';
import { formAt, limitsOf, platformOf } from '../../rules/platforms/facts.ts';
import type { LimitReport } from './edge.ts';
import { controlOf, type Field } from './fields/field.ts';

type Place = Pick<Location, 'hostname' | 'pathname'>;

/**
 * How much of each limit a draft takes, by what its platform says and by a control's own maxlength, which is
 * younger than our table. Parts without a limit are left out. The page's path is read now: sites change it
 * without loading anew.
 */
export function limitsAt(
  place: Place,
  context: Resolved,
  parts: ReadonlyMap<PartId, Field>,
  textOf: (field: Field) => string,
): LimitReport[] {
  const known = limitsHere(place, context);
  return FIELD_ROLES.flatMap((part) => {
    // Where tags have a field of their own they become chips, which are not in its text: nothing is counted.
    const topics = known[part]?.rule === 'topics';
    if (topics && parts.has('tags')) return [];
    const field = parts.get(topics ? 'body' : part);
    const limit = field && ownLimit(field, known[part]);
    return limit ? [{ part, count: count(limit.rule, textOf(field)), ...limit }] : [];
  });
}

/** A draft for another platform than the page's goes by its kind alone. */
function limitsHere({ hostname, pathname }: Place, { platform, kind, medium }: Resolved): Limits {
  if (platformOf(hostname) !== platform) return limitsOf(platform, kind, medium);
  return formAt(platform, pathname)?.limits ?? {};
}

/** A field that stops at `maxlength` counts as HTML does; a platform's other way of counting stays. */
function ownLimit(field: Field, known: Limit | undefined): Limit | undefined {
  const max = controlOf(field)?.maxLength ?? -1;
  if (max <= 0 || (known && known.rule !== 'utf16')) return known;
  return { ...known, max, rule: 'utf16' };
}

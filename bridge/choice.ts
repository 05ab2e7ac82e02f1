import * as v from 'valibot';
import {
  COMMERCIAL,
  DECLARATIONS,
  INDUSTRIES,
  KINDS,
  MEDIA,
  PLATFORMS,
  PURPOSES,
  SPEAKERS,
} from '../rules/engine/draft.ts';

// Apart from the store: the page code checks choices and keeps none, and a store would weigh on every page.

/** What the popup's form can set. Product cards and evidence have stores of their own. */
export const choiceSchema = v.partial(
  v.object({
    platform: v.picklist(PLATFORMS),
    kind: v.picklist(KINDS),
    medium: v.picklist(MEDIA),
    purpose: v.picklist(PURPOSES),
    industry: v.picklist(INDUSTRIES),
    speaker: v.picklist(SPEAKERS),
    commercial: v.picklist(COMMERCIAL),
    pace: v.pipe(v.number(), v.minValue(3), v.maxValue(8)),
    declared: v.array(v.picklist(DECLARATIONS)),
  }),
);

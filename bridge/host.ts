import * as v from 'valibot';

// Apart from the store of sites, as choice.ts is from the settings: the page code checks messages and keeps none.

/** A host name without port, as match patterns know it. */
export const hostSchema = v.pipe(v.string(), v.maxLength(253), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/));

import { learn } from './facts.ts';
import { TABLE } from './table.ts';

// What is known of creator platforms: data in <id>.yaml, here the questions one may ask of all of it.

learn(TABLE);

export { count } from './count.ts';
export { contextAt, factsAt, factsOf, formAt, limitsOf, platformOf, rolesFor } from './facts.ts';
export { HOST_PATTERNS, NAMED_HOSTS, patternOf } from './hosts.ts';

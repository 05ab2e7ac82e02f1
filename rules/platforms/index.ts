// What is known of creator platforms: data in <id>.yaml, here the questions one may ask of it.

export { count } from './count.ts';
export { contextAt, factsOf, formAt, limitsOf, platformOf, rolesFor } from './facts.ts';
export { HOST_PATTERNS, NAMED_HOSTS, patternOf } from './hosts.ts';

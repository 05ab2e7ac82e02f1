import type { Kind, Medium, Platform } from '../engine/draft.ts';
import type { FieldSpec, Form, Limits, PlatformFacts } from '../engine/platform.ts';

const NOTHING: PlatformFacts = {
  id: 'generic',
  seen: '',
  verified: 'none',
  hosts: [],
  fields: [],
  decoys: [],
  forms: [],
};

/** What was learnt. The whole table weighs more than a page should carry: page code is given its own host's rows. */
let known: readonly PlatformFacts[] = [];

/** Adds rows of the table; one that is known already stays as it is. */
export function learn(facts: readonly PlatformFacts[]): void {
  known = [...known, ...facts.filter(({ id }) => !knows(id))];
}

/** False for a platform that may have facts which were not learnt. */
export function knows(platform: Platform): boolean {
  return platform === NOTHING.id || known.some(({ id }) => id === platform);
}

/** Every platform with pages at a host. */
export function factsAt(host: string): PlatformFacts[] {
  return known.filter(({ hosts }) => hosts.some((each) => isHost(host, each.host)));
}

/** What is known of a platform; of `generic`, nothing. */
export function factsOf(platform: Platform): PlatformFacts {
  return known.find(({ id }) => id === platform) ?? NOTHING;
}

/** The platform behind a host name and path; `generic` when unknown. Without a path, the host alone decides. */
export function platformOf(host: string, path?: string): Platform {
  const found = known.find(({ hosts }) =>
    hosts.some((each) => isHost(host, each.host) && (path === undefined || under(path, each.paths))),
  );
  return found?.id ?? 'generic';
}

/** Fields of a platform, each with its selectors in order; with a host, those that may stand there. */
export function rolesFor(platform: Platform, host?: string): readonly FieldSpec[] {
  const { fields } = factsOf(platform);
  if (host === undefined) return fields;
  return fields.filter(({ hosts }) => hosts.length === 0 || hosts.includes(host));
}

/** What is written on a page; undefined where no form of the platform is known to stand there. */
export function formAt(platform: Platform, path: string): Form | undefined {
  const { forms } = factsOf(platform);
  return (
    forms.find(({ paths }) => paths.length > 0 && under(path, paths)) ??
    forms.find(({ paths }) => paths.length === 0)
  );
}

/** What a page says of the draft in it, before its author says more. */
export function contextAt(host: string, path: string): { platform: Platform; kind?: Kind } {
  const platform = platformOf(host, path);
  const kind = formAt(platform, path)?.kind;
  return kind ? { platform, kind } : { platform };
}

/** How long each part of a kind may be. Of two media the asked one, else the platform's most common. */
export function limitsOf(platform: Platform, kind: Kind, medium?: Medium): Limits {
  const forms = factsOf(platform).forms.filter((form) => form.kind === kind);
  return (forms.find((form) => form.medium === medium) ?? forms[0])?.limits ?? {};
}

function isHost(host: string, known: string): boolean {
  return known.startsWith('*.') ? host.endsWith(known.slice(1)) : host === known;
}

/** Prefixes end at a step of the path: /post/create is not /post/created. */
function under(path: string, prefixes: readonly string[]): boolean {
  return prefixes.length === 0 || prefixes.some((prefix) => path === prefix || path.startsWith(`${prefix}/`));
}

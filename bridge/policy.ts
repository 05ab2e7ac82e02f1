import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { GuardWidth } from '../entrypoints/content/edge.ts';

// What an administrator set for this machine. It wins over what is set here, and is said to.

/** Each asks about more than the one before it. */
export const GUARD_WIDTHS = ['settled', 'block', 'warn'] as const satisfies readonly GuardWidth[];

const policySchema = v.object({
  /** Team links: each team is joined at start and cannot be left. */
  teams: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(8000))), v.maxLength(20)), []),
  /** The name the lead knows this machine's member by. */
  member: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60))),
  /** No team but those of `teams`. */
  onlyTheseTeams: v.optional(v.boolean(), false),
  /** Nobody switches Redline off on this machine. */
  alwaysOn: v.optional(v.boolean(), false),
  /** Hosts where Redline never runs; they outweigh `alwaysOn`. */
  offSites: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(253))), v.maxLength(1000)), []),
  /** What is asked about before publishing; `settled`: offences of law nobody disputes. */
  guard: v.optional(v.picklist(GUARD_WIDTHS), 'settled'),
  /** Settings that cannot be changed here. */
  locked: v.optional(v.array(v.picklist(['teams'])), []),
});

export type Policy = v.InferOutput<typeof policySchema>;
export type Locked = Policy['locked'][number];

export const NO_POLICY: Policy = {
  teams: [],
  onlyTheseTeams: false,
  alwaysOn: false,
  offSites: [],
  guard: 'settled',
  locked: [],
};

/** The policy in force. A file that does not fit is no policy: `bad` says where it does not. */
export async function readPolicy(): Promise<Policy & { set: boolean; bad?: string }> {
  const raw = await managed();
  if (Object.keys(raw).length === 0) return { ...NO_POLICY, set: false };
  const read = v.safeParse(policySchema, raw);
  if (read.success) return { ...read.output, set: true };
  return { ...NO_POLICY, set: true, bad: v.getDotPath(read.issues[0]) ?? '' };
}

/** Firefox throws where no policy is set; Chromium answers `{}`. */
async function managed(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get();
  } catch {
    return {};
  }
}

/** Calls back when an administrator's file changes; Firefox says so only after a restart. */
export function onPolicy(changed: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') changed();
  });
}

import { LIMITS } from '../limits.ts';
import type { Duty } from '../roster.ts';

// What a team's server lets each device do. Written out for each device and signed into its login, not as a
// template: a template that a name fills in let a member called `*` write as anybody (2.9.10, tried).

export const STREAM = 'REVIEW';

/** Where an event goes: the case, whether it is its author's, and the device that writes (its public NKey). */
export const subjectOf = (team: string, author: string, id: string, own: boolean, login: string): string =>
  `rv.${team}.${author}.${id}.${own ? 'a' : 'r'}.${login}`;

export const inboxOf = (login: string): string => `_INBOX_${login}`;

export interface Login {
  team: string;
  person: string;
  duties: readonly Duty[];
  /** The device's public NKey. */
  login: string;
}

/** Publish and subscribe rights of one device. No JetStream API but reading its own durable consumer. */
export function permissionsOf({ team, person, duties, login }: Login) {
  const reviews = duties.some((duty) => duty !== 'author');
  const own = `rv.${team}.${person}.*.a.${login}`;
  const others = `rv.${team}.*.*.r.${login}`;
  return {
    pub: {
      allow: [
        own,
        ...(reviews ? [others] : []),
        `$JS.API.CONSUMER.MSG.NEXT.${STREAM}.${login}`,
        `$JS.API.CONSUMER.INFO.${STREAM}.${login}`,
        `$JS.ACK.${STREAM}.${login}.>`,
      ],
      // By person: a second device of the author is refused as well.
      deny: reviews ? [`rv.${team}.${person}.*.r.>`] : [],
    },
    sub: { allow: [`${inboxOf(login)}.>`], deny: [] },
  };
}

/** Deleting, purging and lifting these rules later are refused by the server, to its administrators too. */
export const streamConfig = (team: string, replicas: 1 | 3) => ({
  name: STREAM,
  subjects: [`rv.${team}.>`],
  storage: 'file' as const,
  retention: 'limits' as const,
  discard: 'new' as const,
  num_replicas: replicas,
  deny_delete: true,
  deny_purge: true,
  max_msg_size: LIMITS.messageBytes,
  duplicate_window: 120_000_000_000,
});

/** Made by the lead for each device: members may create none. An author is shown own cases only. */
export const consumerConfig = ({ team, person, duties, login }: Login) => ({
  durable_name: login,
  ack_policy: 'explicit' as const,
  deliver_policy: 'all' as const,
  ack_wait: 30_000_000_000,
  max_ack_pending: 5000,
  filter_subject: duties.some((duty) => duty !== 'author') ? `rv.${team}.>` : `rv.${team}.${person}.>`,
});

import { encodeAccount, encodeOperator, encodeUser, fmtCreds } from '@nats-io/jwt';
import { createAccount, createOperator, createUser, fromPublic, fromSeed } from '@nats-io/nkeys';
import type { Login } from '../../review/transports/nats-rules.ts';
import { permissionsOf } from '../../review/transports/nats-rules.ts';

// Operator-mode logins of a team's server. Who may log in is signed here, offline; the server only verifies.
// The libraries are NATS' own (@nats-io/jwt, @nats-io/nkeys): CLI and the lead's page only.

/** Seeds. Kept by the lead, away from the server. */
export interface ServerKeys {
  operator: string;
  system: string;
  systemUser: string;
  account: string;
  admin: string;
}

const seedOf = (pair: { getSeed(): Uint8Array }) => new TextDecoder().decode(pair.getSeed());
const pairOf = (seed: string) => fromSeed(new TextEncoder().encode(seed));

export const newServerKeys = (): ServerKeys => ({
  operator: seedOf(createOperator()),
  system: seedOf(createAccount()),
  systemUser: seedOf(createUser()),
  account: seedOf(createAccount()),
  admin: seedOf(createUser()),
});

const NO_LIMIT = { conn: -1, subs: -1, data: -1, payload: -1, imports: -1, exports: -1, wildcards: true };
const STORAGE = { mem_storage: -1, disk_storage: -1, streams: 8, consumer: -1 };

export interface Claims {
  operator: string;
  system: string;
  systemJwt: string;
  account: string;
  accountJwt: string;
}

/** What the server is told. `revoked`: public NKeys of devices, with the second from which their logins are void. */
export async function claimsOf(keys: ServerKeys, revoked: Record<string, number> = {}): Promise<Claims> {
  const [operator, system, account] = [pairOf(keys.operator), pairOf(keys.system), pairOf(keys.account)];
  const signer = { signer: operator };
  return {
    operator: await encodeOperator('redline', operator, { system_account: system.getPublicKey() }),
    system: system.getPublicKey(),
    systemJwt: await encodeAccount('SYS', system, { limits: NO_LIMIT }, signer),
    account: account.getPublicKey(),
    accountJwt: await encodeAccount(
      'team',
      account,
      { limits: { ...NO_LIMIT, ...STORAGE }, revocations: revoked },
      signer,
    ),
  };
}

/** A member's login: what this one device may do, until `until` (seconds since 1970). */
export async function loginJwt(keys: ServerKeys, member: Login, until: number): Promise<string> {
  const { pub, sub } = permissionsOf(member);
  const rights = { pub, sub, subs: 50, data: -1, payload: -1 };
  const device = fromPublic(member.login);
  return encodeUser(`${member.person}`, device, pairOf(keys.account), rights, { exp: until });
}

/** Everything in the team's account, for making the stream and the consumers. Offline, the lead's. */
export async function adminCreds(keys: ServerKeys): Promise<Uint8Array> {
  const user = pairOf(keys.admin);
  return fmtCreds(await encodeUser('admin', user, pairOf(keys.account)), user);
}

/** For pushing a changed account (a revocation) to running servers. */
export async function systemCreds(keys: ServerKeys): Promise<Uint8Array> {
  const user = pairOf(keys.systemUser);
  return fmtCreds(await encodeUser('sys', user, pairOf(keys.system)), user);
}

import { join } from 'node:path';
import { firstRoster, sealRoster } from '../../review/enrol.ts';
import { LIMITS } from '../../review/limits.ts';
import { firstRoot, oneKey, type Random, rootPath, sealRoot, sha256 } from '../../rules/trust/index.ts';
import { UsageError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { print } from '../print.ts';
import { say } from '../texts.ts';
import { wholeNumber } from '../trust/call.ts';
import { openKeys, passphraseFrom, subtle } from '../trust/key-file.ts';
import { fileAt } from '../trust/site.ts';
import { claimsOf, newServerKeys } from './accounts.ts';
import { readTeamCall, type TeamCall } from './call.ts';
import { put, readRoots, rosterPath } from './folder.ts';
import { wrapKeys } from './secret.ts';
import { NoTls, serverConfig } from './server-config.ts';

const random: Random = (bytes) => crypto.getRandomValues(bytes);
/** Approvals last a month; a lead changes it in the roster. */
const MAX_AGE = 30 * LIMITS.day;

/** `redline team init DIR`: root and empty roster, and with `--host` a server's configuration. Throws UsageError. */
export async function runTeamInit(args: string[]): Promise<number> {
  const call = readTeamCall(args, 0);
  const { folder, title = '团队', need = '1' } = call;
  const plans = plansOf(call.host ?? []);
  const keys = await openKeys(call.key, call['passphrase-file']);
  const now = Date.now();
  if (!(await fileAt(join(folder, rootPath(1))))) {
    const root = firstRoot(title, oneKey(keys[0]!), now, random);
    const { bytes } = await sealRoot(subtle, root, keys.slice(0, 1));
    await put(folder, rootPath(1), bytes);
    await print(say('cli_record_root', await sha256(subtle, bytes)));
  }
  const root = await readRoots(folder);
  const policy = { need: wholeNumber(need, '--need', 1, 20), maxAge: MAX_AGE };
  await put(folder, rosterPath(1), await sealRoster(firstRoster(root.team, policy, now), keys, subtle));
  if (plans.length > 0) await writeServer(call, plans);
  return EXIT.clean;
}

async function writeServer(call: TeamCall, nodes: ReturnType<typeof plansOf>): Promise<void> {
  const { folder } = call;
  const keys = newServerKeys();
  const claims = await claimsOf(keys);
  const tls = call['no-tls']
    ? undefined
    : {
        cert: call['tls-cert'] ?? 'tls/cert.pem',
        key: call['tls-key'] ?? 'tls/key.pem',
        ...(call['tls-ca'] !== undefined && { ca: call['tls-ca'] }),
      };
  let texts: [string, string][];
  try {
    texts = nodes.map((node) => [
      `server/${node.name}.conf`,
      serverConfig(node, { nodes, claims, ...(tls && { tls }) }),
    ]);
  } catch (error) {
    if (error instanceof NoTls)
      throw new UsageError(`--no-tls 只能用在本机（127.0.0.1），不能用在 ${error.message} / loopback only`);
    throw error;
  }
  for (const [path, text] of texts) await put(folder, path, text);
  const passphrase = await passphraseFrom(call['passphrase-file']);
  await put(folder, 'server-keys.json', await wrapKeys(keys, passphrase));
  await print(
    say(
      'cli_team_server',
      nodes.length,
      nodes.map(({ host, ports }) => `wss://${host}:${ports.web}`).join(' '),
    ),
  );
}

/** Throws UsageError. */
function plansOf(hosts: readonly string[]) {
  if (hosts.length !== 0 && hosts.length !== 1 && hosts.length !== 3)
    throw new UsageError('--host 给一次（一台）或三次（三台）/ one host or three');
  return hosts.map((host, n) => {
    if (!/^[a-zA-Z0-9.:-]+$/.test(host)) throw new UsageError(`--host 不是主机名：${host} / not a host name`);
    // Several on one machine need ports of their own; on three machines the usual ones.
    const shift = hosts.filter((each, k) => each === host && k < n).length * 10;
    const ports = { client: 4222 + shift, web: 8443 + shift, route: 6222 + shift };
    return { name: `n${n + 1}`, host, ports, data: `data/n${n + 1}` };
  });
}

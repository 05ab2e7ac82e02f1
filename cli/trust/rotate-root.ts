import { nextRoot, ROLES, type RoleName, type Root, type Site, sealRoot } from '../../rules/trust/index.ts';
import { UsageError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { type Call, needed, readCall, wholeNumber } from './call.ts';
import { openKeys, readKeyFile, subtle } from './key-file.ts';
import { readSite, writeSite } from './site.ts';

/**
 * `redline pack rotate-root --to SITE --key OLD… [--new ROLE=KEYFILE]… [--threshold ROLE=N]…`: the roles named get
 * the keys named, and no others. Signed by the old root's keys and by the new one's, whichever of them were given.
 */
export async function runRotateRoot(args: string[]): Promise<number> {
  const call = readCall(args, ['to', 'key', 'passphrase-file', 'new', 'threshold', 'dry-run'], [0, 0]);
  const { options } = call;
  const folder = needed(options.to, 'to');
  const held = await readSite(folder, 'stable');
  if (!held) throw new UsageError(`${folder} 里还没有发布过；先用 pack publish / nothing published there`);
  const keys = await openKeys(options.key, options['passphrase-file']);
  const next = nextRoot(held.root, await changes(held.root, call), Date.now());
  const both = [held.root, next].map(({ roles }) => roles.root);
  const signers = keys.filter(({ keyid }) => both.some(({ keyids }) => keyids.includes(keyid)));
  for (const { keyids, threshold } of both)
    if (signers.filter(({ keyid }) => keyids.includes(keyid)).length < threshold)
      throw new UsageError('新旧两份根都要有足够的密钥来签；再加 --key / too few keys for old and new root');
  const { path, bytes } = await sealRoot(subtle, next, signers);
  const site: Site = new Map([[path, bytes]]);
  await writeSite(folder, site, options['dry-run'] === true);
  return EXIT.clean;
}

async function changes(root: Root, { options }: Call): Promise<Pick<Root, 'keys' | 'roles'>> {
  const keys = { ...root.keys };
  const roles = structuredClone(root.roles);
  const named = new Map<RoleName, string[]>();
  for (const each of options.new ?? []) {
    const [role, path] = pair(each);
    const { keyid, pub } = await readKeyFile(path);
    keys[keyid] = pub;
    named.set(role, [...(named.get(role) ?? []), keyid]);
  }
  for (const [role, keyids] of named) roles[role] = { keyids, threshold: 1 };
  for (const each of options.threshold ?? []) {
    const [role, count] = pair(each);
    roles[role].threshold = wholeNumber(count, '--threshold', 1, roles[role].keyids.length);
  }
  const used = new Set(ROLES.flatMap((role) => roles[role].keyids));
  return { keys: Object.fromEntries(Object.entries(keys).filter(([keyid]) => used.has(keyid))), roles };
}

function pair(said: string): [RoleName, string] {
  const [name = '', ...rest] = said.split('=');
  const role = ROLES.find((each) => each === name);
  if (!role || rest.length === 0)
    throw new UsageError(`写成 ROLE=值，ROLE 是 ${ROLES.join('、')}，不是 ${said} / write ROLE=value`);
  return [role, rest.join('=')];
}

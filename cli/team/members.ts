import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cardDigits, lastOf, readCard, sealRoster, withMember, withRevoked } from '../../review/enrol.ts';
import { judge } from '../../review/judge.ts';
import { DUTIES, type Duty, type Roster } from '../../review/roster.ts';
import { checkEvents } from '../../review/sealed.ts';
import { readBundle } from '../../review/transports/bundle.ts';
import { UnreadableInput, UsageError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { readText } from '../input.ts';
import { print } from '../print.ts';
import { say } from '../texts.ts';
import { openKeys, passphraseFrom, subtle } from '../trust/key-file.ts';
import { loginJwt, type ServerKeys } from './accounts.ts';
import { readTeamCall, type TeamCall } from './call.ts';
import { put, readTeamFolder, rosterPath } from './folder.ts';
import { unwrapKeys } from './secret.ts';
import { makeConsumers, makeStream, pushRevocations } from './server-admin.ts';

/** A login lasts as long as a roster does. */
const LOGIN_DAYS = 90;

/** `redline team enrol DIR CARD --duty …`: one more device. Throws UsageError, UnreadableInput, TrustError. */
export async function runEnrol(args: string[]): Promise<number> {
  const call = readTeamCall(args, 1);
  const card = await readCard(await readJson(needFile(call)), subtle);
  const { roster } = await readTeamFolder(call.folder);
  const next = withMember(roster, card, dutiesOf(call.duty), Date.now());
  await writeRoster(call, next);
  await print(say('cli_team_enrolled', card.name, card.id, await cardDigits(card, subtle)));
  if (card.login === undefined) return EXIT.clean;
  const keys = await serverKeys(call);
  if (!keys) return EXIT.clean;
  const { duties } = next.members.find(({ id }) => id === card.id)!;
  const member = { team: roster.team, person: card.id, duties, login: card.login };
  const until = Math.floor(Date.now() / 1000) + LOGIN_DAYS * 86_400;
  await put(
    call.folder,
    `logins/${card.id}-${card.keyid.slice(0, 8)}.jwt`,
    `${await loginJwt(keys, member, until)}\n`,
  );
  if (call.server?.length) await makeConsumers(keys, call.server, [member]);
  return EXIT.clean;
}

/** `redline team revoke DIR --device KEYID (--ledger FILE | --nothing)`. Throws as runEnrol. */
export async function runRevoke(args: string[]): Promise<number> {
  const call = readTeamCall(args, 0);
  const { roster } = await readTeamFolder(call.folder);
  const device = roster.members
    .flatMap((member) => member.devices)
    .find(
      ({ keyid }) => keyid === call.device || (call.device?.length === 8 && keyid.startsWith(call.device)),
    );
  if (!device)
    throw new UsageError(`--device：名册里没有 ${call.device ?? ''} / no such device in the roster`);
  const last = await accepted(call, roster, device.keyid);
  await writeRoster(call, withRevoked(roster, device.keyid, last, Date.now()));
  await print(say('cli_team_revoked', device.keyid.slice(0, 8), last.length));
  const keys = device.login === undefined ? undefined : await serverKeys(call);
  if (keys) {
    const path = join(call.folder, 'revoked-logins.json');
    const before = JSON.parse(await readFile(path, 'utf8').catch(() => '{}'));
    const revoked = { ...before, [device.login!]: Math.floor(Date.now() / 1000) + 1 };
    await writeFile(path, `${JSON.stringify(revoked, null, 2)}\n`);
    if (call.server?.length) await pushRevocations(keys, call.server, revoked);
  }
  return EXIT.clean;
}

/** `redline team stream DIR --server URL`: the log on a server that runs. Once. */
export async function runStream(args: string[]): Promise<number> {
  const call = readTeamCall(args, 0);
  const { roster } = await readTeamFolder(call.folder);
  const keys = await serverKeys(call);
  if (!keys || !call.server?.length)
    throw new UsageError('要写 --server，且团队要有服务器 / --server is needed');
  await makeStream(keys, call.server, roster.team, call.server.length === 3 ? 3 : 1);
  return EXIT.clean;
}

/** `redline team roster DIR`: who is who. */
export async function runRoster(args: string[]): Promise<number> {
  const call = readTeamCall(args, 0);
  const { roster } = await readTeamFolder(call.folder);
  if (call.format === 'json') {
    await print(JSON.stringify(roster));
    return EXIT.clean;
  }
  const gone = new Set(roster.revoked.map(({ keyid }) => keyid));
  for (const { id, name, duties, devices } of roster.members) {
    const shown = devices.map(({ keyid }) => (gone.has(keyid) ? `✗${keyid.slice(0, 8)}` : keyid.slice(0, 8)));
    await print(`${id}  ${name}  ${duties.join(',')}  ${shown.join(' ')}`);
  }
  await print(say('cli_team_roster', roster.version, roster.members.length, roster.policy.need));
  return EXIT.clean;
}

async function accepted(call: TeamCall, roster: Roster, keyid: string): Promise<string[]> {
  if (call.nothing) return [];
  if (call.ledger === undefined)
    throw new UsageError(
      '要写 --ledger 文件（此前的记录仍作数）或 --nothing（全不作数）/ --ledger or --nothing',
    );
  const events = await readBundle(await readText(call.ledger), subtle);
  return lastOf(judge((await checkEvents(events, roster, subtle)).values(), roster, Date.now()), keyid);
}

async function writeRoster(call: TeamCall, roster: Roster): Promise<void> {
  const keys = await openKeys(call.key, call['passphrase-file']);
  await put(call.folder, rosterPath(roster.version), await sealRoster(roster, keys, subtle));
}

async function serverKeys(call: TeamCall): Promise<ServerKeys | undefined> {
  const text = await readFile(join(call.folder, 'server-keys.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : unwrapKeys(text, await passphraseFrom(call['passphrase-file']));
}

function needFile({ rest }: TeamCall): string {
  if (rest[0] === undefined) throw new UsageError('要给成员的名片文件 / give the member’s card');
  return rest[0];
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readText(path));
  } catch (error) {
    if (error instanceof UnreadableInput) throw error;
    throw new UnreadableInput(`${path} 不是名片（JSON）；请成员重新导出 / not a card`);
  }
}

/** Throws UsageError. */
function dutiesOf(given = 'author'): Duty[] {
  const duties = given.split(',');
  const wrong = duties.find((duty) => !(DUTIES as readonly string[]).includes(duty));
  if (wrong !== undefined)
    throw new UsageError(`--duty 只能是 ${DUTIES.join(' ')}，不是 ${wrong} / use these`);
  return duties as Duty[];
}

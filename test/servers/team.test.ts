import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createUser } from '@nats-io/nkeys';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeBundle } from '../../review/transports/bundle.ts';
import { hand, Story, submission, subtle } from '../review/team.ts';
import { freePort, withSbin } from './nats.ts';

// `redline team …` as a lead runs it: with TLS, against the nats-server whose configuration it wrote.

const CLI = join(import.meta.dirname, '../../cli/redline.ts');
let dir: string;
let child: ChildProcess | undefined;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'redline-team-'));
  certificates();
  const made = redline('key', 'new', '--out', join(dir, 'lead.key'), '--name', 'lead');
  expect(made).toMatchObject({ code: 0, err: '' });
});
afterAll(() => {
  child?.kill('SIGKILL');
  rmSync(dir, { recursive: true, force: true });
});

function redline(...args: string[]) {
  const env = {
    ...withSbin,
    REDLINE_PASSPHRASE: '一句很长的口令',
    NODE_EXTRA_CA_CERTS: join(dir, 'tls/ca.pem'),
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { env, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

function certificates(): void {
  mkdirSync(join(dir, 'tls'));
  const at = (name: string) => join(dir, 'tls', name);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'ignore' });
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=test ca',
    '-keyout',
    at('ca.key'),
    '-out',
    at('ca.pem'),
  );
  openssl(
    'req',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-subj',
    '/CN=localhost',
    '-keyout',
    at('key.pem'),
    '-out',
    at('csr.pem'),
  );
  writeFileSync(at('ext'), 'subjectAltName=IP:127.0.0.1,DNS:localhost');
  openssl(
    'x509',
    '-req',
    '-days',
    '2',
    '-in',
    at('csr.pem'),
    '-CA',
    at('ca.pem'),
    '-CAkey',
    at('ca.key'),
    '-CAcreateserial',
    '-extfile',
    at('ext'),
    '-out',
    at('cert.pem'),
  );
}

const tls = () => ['cert', 'key', 'ca'].flatMap((name) => [`--tls-${name}`, join(dir, 'tls', `${name}.pem`)]);
const init = (folder: string, ...more: string[]) =>
  redline('team', 'init', join(dir, folder), '--key', join(dir, 'lead.key'), '--title', '晨光', ...more);

async function card(id: string) {
  const [device, login] = [await hand(id), createUser().getPublicKey()];
  const file = join(dir, `${id}-${device.keyid.slice(0, 8)}.json`);
  writeFileSync(file, JSON.stringify({ id, name: id, keyid: device.keyid, key: device.raw, login }));
  return { device, file };
}

describe('a team’s server', { timeout: 90_000 }, () => {
  test.each([1, 3])('configuration for %i node(s) with TLS is one that nats-server takes', (count) => {
    const hosts = ['a.example', 'b.example', 'c.example'].slice(0, count).flatMap((host) => ['--host', host]);
    expect(init(`t${count}`, ...hosts, ...tls())).toMatchObject({ code: 0, err: '' });
    const files = readdirSync(join(dir, `t${count}`, 'server'));
    expect(files).toHaveLength(count);
    for (const file of files) {
      const path = join(dir, `t${count}`, 'server', file);
      const { status, stderr } = spawnSync('nats-server', ['-t', '-c', path], {
        env: withSbin,
        encoding: 'utf8',
      });
      expect({ status, stderr }).toMatchObject({ status: 0 });
    }
    expect(readFileSync(join(dir, `t${count}`, 'server-keys.json'), 'utf8')).not.toMatch(
      /S[OAU][A-Z2-7]{56}/,
    );
  });

  test('drafts never travel in the clear: no TLS only on loopback', () => {
    const refused = init('clear', '--host', 'a.example', '--no-tls');
    expect({ code: refused.code, lines: refused.err.trim().split('\n').length }).toEqual({
      code: 2,
      lines: 1,
    });
    expect(init('two', '--host', 'a.example', '--host', 'b.example').code).toBe(2);
  });

  test('init, stream, enrol, revoke over TLS', async () => {
    const folder = join(dir, 'live');
    expect(init('live', '--host', '127.0.0.1', ...tls())).toMatchObject({ code: 0, err: '' });
    const conf = join(folder, 'server/n1.conf');
    const web = await freePort();
    const text = readFileSync(conf, 'utf8')
      .replace(':8443', `:${web}`)
      .replace(':4222', `:${await freePort()}`);
    writeFileSync(conf, text.replaceAll('"data/', `"${dir}/data/`));
    child = spawn('nats-server', ['-c', conf], { stdio: 'ignore', env: withSbin });
    const server = ['--server', `wss://127.0.0.1:${web}`];
    const lead = ['--key', join(dir, 'lead.key')];
    await expect
      .poll(() => redline('team', 'stream', folder, ...server).code, { timeout: 40_000, interval: 300 })
      .toBe(0);

    const amy = await card('amy');
    const enrolled = redline('team', 'enrol', folder, amy.file, '--duty', 'author', ...lead, ...server);
    expect(enrolled).toMatchObject({ code: 0, err: '' });
    expect(enrolled.out).toMatch(/核对六位数：\d{6}/);
    expect(readdirSync(join(folder, 'logins'))).toHaveLength(1);
    const rui = await card('rui');
    expect(redline('team', 'enrol', folder, rui.file, '--duty', 'reviewer', ...lead, ...server).code).toBe(0);
    // The same device twice, a key that is not the card's, a duty there is not.
    expect(redline('team', 'enrol', folder, rui.file, '--duty', 'reviewer', ...lead).code).toBe(2);
    const forged = { ...JSON.parse(readFileSync(amy.file, 'utf8')), id: 'eve', key: rui.device.raw };
    writeFileSync(join(dir, 'eve.json'), JSON.stringify(forged));
    expect(redline('team', 'enrol', folder, join(dir, 'eve.json'), ...lead).code).toBe(2);
    expect(redline('team', 'enrol', folder, (await card('bo')).file, '--duty', 'king', ...lead).code).toBe(2);

    const roster = JSON.parse(redline('team', 'roster', folder, '--format', 'json').out);
    expect(roster).toMatchObject({
      version: 3,
      members: [{ id: 'amy' }, { id: 'rui', duties: ['reviewer'] }],
    });

    const story = new Story(roster);
    const submitted = await story.tell(amy.device, await submission('好'));
    const yes = await story.approve(rui.device, submitted);
    writeFileSync(
      join(dir, 'ledger.redline'),
      await writeBundle(
        story.all.map(({ sealed }) => sealed.bytes),
        subtle,
      ),
    );
    const device = ['--device', rui.device.keyid];
    expect(redline('team', 'revoke', folder, ...device, ...lead).code).toBe(2);
    const gone = redline(
      'team',
      'revoke',
      folder,
      ...device,
      '--ledger',
      join(dir, 'ledger.redline'),
      ...lead,
      ...server,
    );
    expect(gone).toMatchObject({ code: 0, err: '' });
    const after = JSON.parse(redline('team', 'roster', folder, '--format', 'json').out);
    expect(after.revoked).toEqual([{ keyid: rui.device.keyid, last: [yes.sealed.hash] }]);
    await story.approve(rui.device, submitted);
    const state = await story.state(story.at, story.all, after);
    expect(state).toMatchObject({ status: 'approved', void: [{ reason: 'revoked' }] });
  });
});

// Runs on the machine's own Node (20 or later), before anything is installed: no imports but Node's,
// no TypeScript. `node scripts/setup.mjs` brings npm packages, `… browsers` also
// the two browsers, `… servers` what tests talk to.
// Everything it says goes to stderr, so that a command's own output stays clean.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const LOCK = `${root}package-lock.json`;
const NOTE = `${root}node_modules/.redline-lock-hash`;
const HIDDEN = `${root}node_modules/.package-lock.json`;

/** What is asked for by name → Debian package → how to see that it is there. */
const DEBIAN = {
  browsers: {
    chromium: () => onPath('chromium'),
    // Without it Chromium speaks English, and so does the extension in it.
    'chromium-l10n': () => existsSync('/usr/lib/chromium/locales/zh-CN.pak'),
    'firefox-esr': () => onPath('firefox-esr'),
    'fonts-noto-cjk': () => spawnSync('fc-list', [':lang=zh-cn']).stdout?.length > 0,
    openssl: () => onPath('openssl'),
  },
  // Real servers for tests: rules are fetched from a host as teams have it, reviews go over NATS and WebDAV.
  servers: {
    'nginx-light': () => existsSync('/usr/sbin/nginx') || onPath('nginx'),
    'nats-server': () => existsSync('/usr/sbin/nats-server') || onPath('nats-server'),
    'apache2-bin': () => existsSync('/usr/sbin/apache2') || onPath('apache2'),
  },
};

installPackages();
installFromDebian(process.argv.slice(2).flatMap((group) => Object.entries(DEBIAN[group] ?? {})));

function installPackages() {
  const lock = readFileSync(LOCK);
  const hash = createHash('sha256').update(lock).digest('hex');
  if (existsSync(NOTE) && readFileSync(NOTE, 'utf8') === hash) return;
  if (!alreadyInstalled(JSON.parse(lock.toString()))) {
    say('npm ci …');
    run(...npm('ci', '--no-fund', '--no-audit'));
  }
  writeFileSync(NOTE, hash);
}

/** True when npm's own record of node_modules lists every package of the lock file: `npm i` was here. */
function alreadyInstalled(lock) {
  if (!existsSync(HIDDEN)) return false;
  const there = JSON.parse(readFileSync(HIDDEN, 'utf8')).packages;
  return Object.entries(lock.packages).every(
    ([path, wanted]) => path === '' || wanted.optional || there[path]?.version === wanted.version,
  );
}

/** The npm that started us, on the Node that runs it: the pinned one is about to be replaced. */
function npm(...args) {
  const { npm_execpath, npm_node_execpath } = process.env;
  return npm_execpath && npm_node_execpath ? [npm_node_execpath, [npm_execpath, ...args]] : ['npm', args];
}

function installFromDebian(wanted) {
  const missing = wanted.filter(([, isThere]) => !isThere()).map(([name]) => name);
  if (missing.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0 || !onPath('apt-get')) {
    say(`Missing: ${missing.join(', ')}. Install them, on Debian as root: apt-get update && ${command}`);
    process.exit(1);
  }
  say(`${command} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], env);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], env);
}

function onPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(`${folder}/${name}`));
}

function run(command, args, env = process.env) {
  const path = (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.startsWith(root))
    .join(delimiter);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env: { ...env, PATH: path },
    stdio: ['ignore', 2, 2],
  });
  if (status === 0) return;
  say(`failed: ${command} ${args.join(' ')}${error ? ` (${error.message})` : ''}`);
  process.exit(1);
}

function say(line) {
  process.stderr.write(`redline setup: ${line}\n`);
}

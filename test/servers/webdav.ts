import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Request } from '../../review/transports/webdav.ts';
import { freePort, withSbin } from './nats.ts';

const MODULES = ['mpm_event', 'authn_core', 'authz_core', 'dav', 'dav_fs'];

/** Debian's apache2 with mod_dav on a free loopback port, its files in a folder of its own. */
export class DavServer {
  readonly dir = mkdtempSync(join(tmpdir(), 'redline-dav-'));
  base = '';
  #child: ChildProcess | undefined;

  async start(): Promise<this> {
    const port = await freePort();
    mkdirSync(join(this.dir, 'files'));
    chmodSync(this.dir, 0o755);
    chmodSync(join(this.dir, 'files'), 0o777);
    const conf = join(this.dir, 'apache.conf');
    const load = MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`);
    writeFileSync(
      conf,
      `${load.join('\n')}
ServerRoot ${this.dir}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${this.dir}/pid
ErrorLog ${this.dir}/error.log
User www-data
Group www-data
DocumentRoot ${this.dir}/files
DavLockDB ${this.dir}/files/.lock
<Directory ${this.dir}/files>
  Dav On
  Require all granted
</Directory>
`,
    );
    this.#child = spawn('apache2', ['-f', conf, '-D', 'FOREGROUND'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: withSbin,
    });
    this.base = `http://127.0.0.1:${port}/`;
    const end = performance.now() + 20_000;
    while (
      !(await fetch(this.base).then(
        () => true,
        () => false,
      ))
    ) {
      if (performance.now() > end) throw new Error(`apache2 does not answer: see ${this.dir}/error.log`);
      await new Promise((done) => setTimeout(done, 50));
    }
    return this;
  }

  stop(): void {
    this.#child?.kill('SIGTERM');
    rmSync(this.dir, { recursive: true, force: true, maxRetries: 5 });
  }
}

export const request: Request = async (url, { method, headers, body }) => {
  const answer = await fetch(url, { method, headers, ...(body && { body }) });
  return {
    status: answer.status,
    header: (name) => answer.headers.get(name),
    bytes: async () => new Uint8Array(await answer.arrayBuffer()),
  };
};

import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Site } from '../../../rules/trust/index.ts';
import { selfSigned } from '../certificate.ts';

export class NginxMissing extends Error {
  override name = 'NginxMissing';
  constructor() {
    super(
      'No nginx: on Debian as root, apt-get install -y nginx-light (node scripts/setup.mjs servers does it).',
    );
  }
}

const EXECUTABLE = ['/usr/sbin/nginx', '/usr/bin/nginx'].find((path) => existsSync(path));

/** A real nginx with its own folder, port and log, serving /team/ over HTTPS. */
export class Nginx {
  readonly port: number;
  /** SHA-256 of its public key, base64. */
  readonly spki: string;
  private readonly folder: string;
  private readonly child: ChildProcess;
  /** Seconds, when the last upload was made: long past, so that none lies in the future. */
  private uploaded = 1_700_000_000;

  private constructor(folder: string, port: number, spki: string, child: ChildProcess) {
    this.spki = spki;
    this.folder = folder;
    this.port = port;
    this.child = child;
  }

  static async start(hosts: string[]): Promise<Nginx> {
    if (!EXECUTABLE) throw new NginxMissing();
    const folder = mkdtempSync(join(tmpdir(), 'redline-nginx-'));
    const { key, cert } = selfSigned(hosts);
    writeFileSync(join(folder, 'key.pem'), key);
    writeFileSync(join(folder, 'cert.pem'), cert);
    mkdirSync(join(folder, 'www/team'), { recursive: true });
    const port = await freePort();
    writeFileSync(join(folder, 'nginx.conf'), config(folder, port));
    const child = spawn(EXECUTABLE, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
    await reachable(port);
    return new Nginx(folder, port, spkiOf(cert), child);
  }

  /**
   * As a lead uploads it, a minute after the one before: nginx tells versions of a file apart by second and
   * length, and two releases of one test fall into one second.
   */
  put(site: Site): void {
    this.uploaded += 60;
    for (const [path, bytes] of site) {
      const file = join(this.folder, 'www/team', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
      utimesSync(file, this.uploaded, this.uploaded);
    }
  }

  /** `status bytes-in bytes-out path` of each request since the last call. */
  log(): { status: number; received: number; sent: number; path: string }[] {
    const path = join(this.folder, 'access.log');
    const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
    writeFileSync(path, '');
    return lines.map((line) => {
      const [status, received, sent, asked] = line.split(' ');
      return { status: Number(status), received: Number(received), sent: Number(sent), path: asked! };
    });
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await gone;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const config = (folder: string, port: number) => `
daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 64; }
http {
  log_format sizes '$status $request_length $bytes_sent $uri';
  access_log ${folder}/access.log sizes;
  client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder};
  uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
  default_type application/octet-stream;
  types { application/json json; }
  server {
    listen 127.0.0.1:${port} ssl;
    ssl_certificate ${folder}/cert.pem; ssl_certificate_key ${folder}/key.pem;
    root ${folder}/www;
    location ~ ^/team/(blobs|packs)/ { add_header cache-control "public, max-age=31536000, immutable"; }
  }
}
`;

function spkiOf(cert: Buffer): string {
  const der = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(der).digest('base64');
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    }),
  );
}

async function reachable(port: number): Promise<void> {
  for (;;) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
      socket.on('close', () => undefined).setTimeout(1000);
      socket.on('connect', () => socket.destroy());
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

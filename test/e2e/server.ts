import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { selfSigned } from './certificate.ts';

const SITES = fileURLToPath(new URL('../pages/sites/', import.meta.url));

/** A site the manifest does not name. */
export const STRANGER = 'notes.example.com';

/** Hosts the look-alikes stand in for, creator hosts first; both drivers map them to this machine. */
export const HOSTS = ['creator.xiaohongshu.com', STRANGER];

/** The look-alike with this body: the path is the platform's own, the query picks the fixture. */
export function publishPath(site: string): string {
  return `/publish/publish?source=official&site=${site}`;
}

export interface Server {
  port: number;
  close(): Promise<void>;
}

/**
 * Serves the look-alikes of test/pages/sites over HTTPS on 127.0.0.1, on a free port: a folder is a
 * site, its page.ts is bundled when first asked for.
 */
export async function serveSites(): Promise<Server> {
  const server = createServer(selfSigned(HOSTS), async (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
    const found = await answer(url).catch((error: Error) => ({
      status: 500,
      type: 'text/plain',
      body: error.stack,
    }));
    response.writeHead(found.status, {
      'content-type': `${found.type}; charset=utf-8`,
      'cache-control': 'no-store',
    });
    response.end(found.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(url: URL): Promise<{ status: number; type: string; body: string }> {
  const site = url.searchParams.get('site');
  if (url.pathname === '/publish/publish' && site) return page(site);
  const script = /^\/assets\/([\w-]+\.js)$/.exec(url.pathname);
  if (script) return { status: 200, type: 'text/javascript', body: await scriptAt(script[1]!) };
  if (url.pathname === '/micro/content/post/create') {
    return { status: 200, type: 'text/html', body: readFileSync(`${SITES}micro.html`, 'utf8') };
  }
  if (url.pathname === '/assets/publish.css') {
    return { status: 200, type: 'text/css', body: readFileSync(`${SITES}publish.css`, 'utf8') };
  }
  if (url.pathname === '/favicon.ico') return { status: 204, type: 'image/x-icon', body: '' };
  return { status: 404, type: 'text/plain', body: 'not here' };
}

function page(site: string): { status: number; type: string; body: string } {
  const known = /^[a-z-]+$/.test(site) && existsSync(`${SITES}${site}/page.ts`);
  if (!known) return { status: 404, type: 'text/plain', body: `no folder test/pages/sites/${site}` };
  const shell = readFileSync(`${SITES}publish.html`, 'utf8');
  return { status: 200, type: 'text/html', body: shell.replaceAll('{site}', site) };
}

/** By file name: entries (`site.js`), once they were asked for, and the chunks they load later. */
const scripts = new Map<string, string>();
const bundles = new Map<string, Promise<void>>();

async function scriptAt(name: string): Promise<string> {
  if (!name.startsWith('chunk-')) await bundle(name.replace('.js', ''));
  return scripts.get(name)!;
}

/** An editor's code is a chunk of its own: a page loads only what it shows. */
function bundle(site: string): Promise<void> {
  const made =
    bundles.get(site) ??
    build({
      entryPoints: { [site]: `${SITES}${site}/page.ts` },
      bundle: true,
      write: false,
      format: 'esm',
      splitting: true,
      outdir: '/',
      chunkNames: 'chunk-[name]-[hash]',
      loader: { '.css': 'empty' },
      logLevel: 'silent',
    }).then(({ outputFiles }) => {
      for (const { path, text } of outputFiles) scripts.set(basename(path), text);
    });
  bundles.set(site, made);
  return made;
}

import { mkdir, writeFile } from 'node:fs/promises';
import { defineConfig, type Wxt } from 'wxt';
import { HOST_PATTERNS } from './rules/platforms/index.ts';
import { compileCues } from './rules/structure/index.ts';
import { buildBundle } from './scripts/packs.ts';
import { checkTable } from './scripts/platforms.ts';

// Extension pages load nothing from anywhere but the package. connect-src is open to https and wss
// because a team's rule host and review server are named by the team, each behind its own permission.
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self' https: wss: ws://127.0.0.1:*",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_ext_name__',
    description: '__MSG_ext_description__',
    default_locale: 'zh_CN',
    permissions: ['storage', 'alarms', 'scripting', 'activeTab'],
    host_permissions: [...HOST_PATTERNS],
    // Any other site, one at a time, where the user turns Redline on there.
    optional_host_permissions: ['https://*/*'],
    icons: icons('icon/'),
    action: { default_title: '__MSG_ext_name__', default_icon: icons('icon/') },
    content_security_policy: { extension_pages: CSP },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'redline@redline.example',
              strict_min_version: '149.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '140',
          message_serialization: 'structured_clone',
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
  vite: () => ({
    define: { 'import.meta.env.REDLINE_MIRROR': JSON.stringify(process.env.REDLINE_MIRROR ?? '') },
  }),
  hooks: {
    'build:before': checkTable,
    'entrypoints:resolved'(_, entrypoints) {
      for (const entry of entrypoints)
        if (entry.type === 'content-script' && entry.name === 'sentinel')
          entry.options.matches = [...HOST_PATTERNS];
    },
    'prepare:publicPaths'(_, paths) {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: WXT writes it into a type as it stands.
      paths.push({ type: 'templateLiteral', path: 'packs/${string}' });
    },
    async 'build:publicAssets'(wxt, files) {
      for (const file of await compiledPacks(wxt)) files.push(file);
    },
  },
});

function icons(folder: string): Record<string, string> {
  return Object.fromEntries([16, 32, 48, 128].map((size) => [size, `${folder}${size}.png`]));
}

/** Packs, and the cue words of the score, are compiled at build and never committed; the index names the packs. */
async function compiledPacks(wxt: Wxt): Promise<{ absoluteSrc: string; relativeDest: string }[]> {
  const cache = `${wxt.config.root}/node_modules/.cache/redline-packs`;
  await mkdir(cache, { recursive: true });
  const { name, buffer } = await buildBundle(`${wxt.config.root}/rules/packs`);
  await writeFile(`${cache}/index.json`, JSON.stringify([name]));
  await writeFile(`${cache}/${name}`, new Uint8Array(buffer));
  await writeFile(`${cache}/cues.bin`, new Uint8Array(compileCues()));
  return ['index.json', name, 'cues.bin'].map((each) => ({
    absoluteSrc: `${cache}/${each}`,
    relativeDest: `packs/${each}`,
  }));
}

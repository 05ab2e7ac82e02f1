import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Output folder under .output, the arguments of WXT and the environment each build needs. */
const BUILDS = {
  chromium: { folder: 'chrome-mv3', args: ['-b', 'chrome'], env: {} },
  firefox: { folder: 'firefox-mv3', args: ['-b', 'firefox', '--mv3'], env: {} },
  // Tests only: the overlay Firefox paints form fields with, in Chromium.
  mirror: {
    folder: 'chrome-mv3-mirror',
    args: ['-b', 'chrome', '--mode', 'mirror'],
    env: { REDLINE_MIRROR: '1' },
  },
} as const;

export type BuildName = keyof typeof BUILDS;

/** Absolute path of a finished build. */
export function builtExtension(name: BuildName): string {
  return `${root}.output/${BUILDS[name].folder}`;
}

export class BuildFailed extends Error {
  constructor(name: BuildName, status: number | null) {
    super(`wxt build for ${name} ended with ${status}: its own lines above say why.`);
    this.name = 'BuildFailed';
  }
}

/** Runs WXT on the pinned Node; its output goes to stderr. */
export function buildExtension(name: BuildName): void {
  const { args, env } = BUILDS[name];
  const { status } = spawnSync(process.execPath, [`${root}node_modules/wxt/bin/wxt.mjs`, 'build', ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new BuildFailed(name, status);
}

if (import.meta.main) {
  const asked = process.argv.slice(2) as BuildName[];
  for (const name of asked.length > 0 ? asked : (['chromium', 'firefox'] as const)) buildExtension(name);
}

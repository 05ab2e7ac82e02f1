import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

for (const args of [
  ['-b', 'chrome'],
  ['-b', 'firefox', '--mv3'],
]) {
  const { status } = spawnSync(process.execPath, [`${root}node_modules/wxt/bin/wxt.mjs`, 'zip', ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

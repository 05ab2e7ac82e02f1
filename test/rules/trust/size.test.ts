import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { loadPack } from '../../../rules/engine/index.ts';
import { pack, writeFiles } from '../../../rules/trust/archive.ts';
import { buildTeamPack } from '../../../rules/trust/build.ts';
import { Lead, sync } from './lab.ts';
import { teamFiles } from './pack-files.ts';

const ROOT = join(import.meta.dirname, '../../..');
const CHARS = '春夏秋冬花鸟鱼虫山水云月星河湖海风雪雨露茶酒米面油盐糖醋金木火土红黄蓝绿白黑灰紫';

/** Four characters, never the same twice: from numbers written in a base of forty. */
const words = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    Array.from({ length: 4 }, (_, at) => CHARS[Math.floor((n * 7919) / 40 ** at) % 40]).join(''),
  );

it('the verifier is at most 8 KB, gzip', async () => {
  const contents = `export { updateFromMirrors, enrol, readInvite, stalenessOf } from './rules/trust/index.ts';`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    ...{ bundle: true, minify: true, write: false, format: 'esm', target: 'es2023' },
  });
  const { length } = gzipSync(outputFiles[0]!.contents, { level: 9 });
  console.log(`verifier: ${(length / 1024).toFixed(1)} KB gzip`);
  expect(length).toBeLessThanOrEqual(8 * 1024);
});

it('a pack of 5,000 rules takes at most 40 KB, gzip, for each 700 KB', async () => {
  const raw = writeFiles(teamFiles('brand', words(5000)));
  const zipped = await pack(raw);
  console.log(
    `5,000 rules: ${(raw.length / 1024).toFixed(0)} KB, ${(zipped.length / 1024).toFixed(0)} KB gzip`,
  );
  expect((zipped.length / raw.length) * 700).toBeLessThanOrEqual(40);
});

it('checking and unpacking 5,000 rules, and loading what is compiled, costs a moment', async () => {
  const lead = await Lead.start();
  await lead.give('brand', 1, {}, teamFiles('brand', words(5000)));
  const team = await lead.join();
  const start = performance.now();
  await sync(team, lead);
  const verified = performance.now() - start;
  const some = buildTeamPack('brand', teamFiles('brand', words(200)), []);
  const opened = performance.now();
  expect(loadPack(some).rules).toHaveLength(200);
  console.log(
    `verify and unpack: ${verified.toFixed(0)} ms; open: ${(performance.now() - opened).toFixed(1)} ms`,
  );
  expect(verified).toBeLessThan(2000);
});

it('a channel of one pack stays under 1 KB', async () => {
  const lead = await Lead.start();
  await lead.give('brand', 1);
  const { length } = lead.mirror.site.get('channel/stable.json')!;
  console.log(`channel: ${length} bytes`);
  expect(length).toBeLessThanOrEqual(1024);
});

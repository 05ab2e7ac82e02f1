// `npm test`: everything CI checks, one stage after another, each with its time. A stage that fails
// does not stop the others, except that no browser test runs on an extension that was not built.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExtension } from './build.ts';

interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
}

/** What is read of vitest's JSON report. */
interface Report {
  testResults: {
    name: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

const root = fileURLToPath(new URL('..', import.meta.url));
const REPORTS = `${root}.output/test`;
const ok: Outcome = { passed: 1, failed: 0, skipped: 0 };
const bad: Outcome = { passed: 0, failed: 1, skipped: 0 };

const STAGES: Record<string, () => Outcome> = {
  types,
  lint: () => tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings'),
  unit: () => vitest('unit'),
  rules: () => vitest('rules'),
  servers: () => vitest('servers'),
  build,
  chromium: () => vitest('chromium'),
  firefox: () => vitest('firefox'),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(STAGES, name));
if (unknown.length > 0) {
  console.error(`No stage ${unknown.join(', ')}. Stages: ${Object.keys(STAGES).join(' ')}`);
  process.exit(2);
}
process.exitCode = run(asked.length > 0 ? asked : Object.keys(STAGES));

function run(names: string[]): number {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const sum: Outcome = { passed: 0, failed: 0, skipped: 0 };
  const lines: string[] = [];
  let built = true;
  for (const name of names) {
    console.log(`\n── ${name} ──`);
    const start = performance.now();
    const outcome: Outcome = built || !['chromium', 'firefox'].includes(name) ? STAGES[name]!() : notBuilt();
    if (name === 'build') built = outcome.failed === 0;
    for (const key of ['passed', 'failed', 'skipped'] as const) sum[key] += outcome[key];
    const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
    lines.push(`${name.padEnd(9)}${seconds} s  ${words(outcome)}`);
  }
  const failures = names.flatMap(failuresOf);
  if (failures.length > 0) console.log(`\n── failed ──\n${failures.join('\n')}`);
  console.log(`\n${lines.join('\n')}\n${words(sum)}`);
  return sum.failed === 0 ? 0 : 1;
}

/** What failed and how, once more at the end: where a log is cut, its end is what is kept. */
function failuresOf(project: string): string[] {
  const report = `${REPORTS}/${project}.json`;
  if (!existsSync(report)) return [];
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    const said = failed.map(({ fullName, failureMessages }) => cut(`${file} › ${fullName}`, failureMessages));
    return message && failed.length === 0 ? [cut(file, [message])] : said;
  });
}

function cut(title: string, messages: string[]): string {
  const lines = messages.join('\n').split('\n').slice(0, 25);
  return [title, ...lines.map((line) => `    ${line.slice(0, 300)}`)].join('\n');
}

function words({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function notBuilt(): Outcome {
  console.log('not run: the extension was not built');
  return bad;
}

function build(): Outcome {
  try {
    for (const name of ['chromium', 'firefox', 'mirror'] as const) buildExtension(name);
    return { ...ok, passed: 3 };
  } catch (error) {
    console.log(String(error));
    return bad;
  }
}

/** WXT writes the types of its globals first: a fresh clone has none. */
function types(): Outcome {
  const prepared = tool('wxt/bin/wxt.mjs', 'prepare');
  return prepared.failed > 0 ? prepared : tool('typescript/bin/tsc');
}

function tool(script: string, ...args: string[]): Outcome {
  const { status } = spawnSync(process.execPath, [`${root}node_modules/${script}`, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  return status === 0 ? ok : bad;
}

/** Counts come from vitest's own report; a run without one (a crash, no test file) is one failure. */
function vitest(project: string): Outcome {
  const report = `${REPORTS}/${project}.json`;
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { failed } = tool('vitest/vitest.mjs', 'run', '--project', project, ...reporters);
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8'));
    const skipped = counts.numPendingTests + counts.numTodoTests;
    // A file that cannot be loaded has no tests to fail: vitest's own verdict counts too.
    return { passed: counts.numPassedTests, failed: Math.max(counts.numFailedTests, failed), skipped };
  } catch {
    return bad;
  }
}

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Source {
  /** From the repository's root, with slashes. */
  path: string;
  text: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every file git would commit: tracked ones, and new ones that no .gitignore names. */
export function treePaths(): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
  }).toString();
  return listed.split('\0').filter((path) => path !== '' && existsSync(root + path));
}

export function readTree(extensions: RegExp): Source[] {
  return treePaths()
    .filter((path) => extensions.test(path))
    .map((path) => ({ path, text: readFileSync(root + path, 'utf8') }));
}

/** Code without comments and string contents, same length and lines; good enough to look for names. */
export function codeOnly(text: string): string {
  const blank = (found: string) => found.replace(/[^\n]/g, ' ');
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, blank);
}

/** Module names in `import`/`export … from`, `import()` and bare imports. */
export function importsOf(text: string): string[] {
  const statement =
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;
  return [...text.matchAll(statement)].map((found) => (found[1] ?? found[2] ?? found[3])!);
}

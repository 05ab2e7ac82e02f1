import { describe, expect, it } from 'vitest';
import { badImports, impureWords, namelessFolder, strayBrowser, tooLong } from './rooms.ts';
import { readTree, type Source, treePaths } from './source.ts';

const code = readTree(/\.(?:[cm]?[jt]sx?)$/);
const at = (path: string, text: string): Source => ({ path, text });

describe('the tree', () => {
  it('imports only what its room may', () => {
    expect(code.flatMap(badImports)).toEqual([]);
  });

  it('keeps clock, chance, network and page out of rules/ and review/', () => {
    expect(code.flatMap(impureWords)).toEqual([]);
  });

  it('names browser only in bridge/ and in wiring', () => {
    expect(code.flatMap(strayBrowser)).toEqual([]);
  });

  it('has no file over 350 lines, half of them under 60', () => {
    expect(code.flatMap(tooLong)).toEqual([]);
    const lines = code.map(({ text }) => text.split('\n').length - 1).sort((a, b) => a - b);
    expect(lines[lines.length >> 1]).toBeLessThan(60);
  });

  it('names folders for what they know', () => {
    expect(treePaths().flatMap(namelessFolder)).toEqual([]);
  });
});

describe('a planted fault is caught', () => {
  it.each([
    at('rules/engine/bad.ts', "import { score } from '../structure/index.ts';"),
    at('rules/engine/bad.ts', "import * as v from 'valibot';"),
    at('rules/structure/bad.ts', "export { a } from '../format/index.ts';"),
    at('rules/packs.ts', "import { readFileSync } from 'node:fs';"),
    at('rules/engine/bad.ts', "const later = await import('../../bridge/bytes.ts');"),
    at('components/Bad.tsx', "import { sendMessage } from '../bridge/messages.ts';"),
    at('components/Bad.tsx', "import '../entrypoints/content/start.ts';"),
    at('entrypoints/content/marks/bad.ts', "import {\n  browser,\n} from 'wxt/browser';"),
    at('bridge/bad.ts', "import { startPage } from '../entrypoints/content/start.ts';"),
    at('cli/bad.ts', "import { Card } from '../components/card/Card.tsx';"),
    at('review/bad.ts', "import { sendMessage } from '../bridge/messages.ts';"),
  ])('import: $path $text', (source) => {
    expect(badImports(source)).toHaveLength(1);
  });

  it.each([
    'const now = new Date();',
    'const now = Date.now();',
    'const words = new Intl.Segmenter();',
    'const luck = Math.random();',
    'await fetch(url);',
    'document.title = text;',
    'read(document);',
    'globalThis.fetch(url);',
    'browser.runtime.id;',
  ])('in the core: %s', (text) => {
    expect(impureWords(at('rules/engine/bad.ts', text))).toHaveLength(1);
    expect(impureWords(at('review/bad.ts', text))).toHaveLength(1);
    expect(impureWords(at('cli/fine.ts', text))).toEqual([]);
  });

  it('a browser call, a long file, a nameless folder', () => {
    expect(strayBrowser(at('components/Bad.tsx', 'browser.storage.local.get();'))).toHaveLength(1);
    expect(tooLong(at('cli/bad.ts', 'a\n'.repeat(351)))).toHaveLength(1);
    expect(namelessFolder('rules/utils/words.ts')).toHaveLength(1);
    expect(namelessFolder('cli/helpers.ts')).toHaveLength(1);
  });
});

describe('what is allowed passes', () => {
  it.each([
    at('bridge/fine.ts', "import type { Edge } from '../entrypoints/content/edge.ts';"),
    at(
      'rules/format/fine.ts',
      "import * as v from 'valibot';\nimport type { Rule } from '../engine/rule.ts';",
    ),
    at('entrypoints/content/index.ts', "import { sendMessage } from '../../bridge/messages.ts';"),
    at('rules/engine/fine.ts', "// import { x } from 'valibot'\nconst text = 'a Date in the document';"),
  ])('$path $text', (source) => {
    expect([...badImports(source), ...impureWords(source)]).toEqual([]);
  });
});

import { posix } from 'node:path';
import { codeOnly, importsOf, type Source } from './source.ts';

interface Room {
  /** Folders of this repository it may import besides itself; `type` ones by `import type` only. */
  from: string[];
  types?: string[];
  /** npm packages and `node:` modules; absent: any. */
  packages?: string[];
}

/** The longest prefix of a path decides its room. A folder that is not named here has no limits. */
const ROOMS: Record<string, Room> = {
  'rules/engine/': { from: [], packages: [] },
  'rules/format/': { from: ['rules/engine/'], packages: ['valibot', 'yaml'] },
  'rules/platforms/': { from: ['rules/engine/'], packages: [] },
  'rules/structure/': { from: ['rules/engine/'], packages: [] },
  'rules/facts/': { from: ['rules/engine/'], packages: [] },
  'rules/reader/': { from: ['rules/engine/'], packages: [] },
  'rules/live/': { from: ['rules/engine/', 'rules/structure/', 'rules/facts/'], packages: [] },
  'rules/trust/': { from: ['rules/engine/', 'rules/format/'], packages: [] },
  'rules/': { from: [], packages: [] },
  'review/': { from: ['rules/'], packages: [] },
  'review/transports/': {
    from: ['rules/', 'review/'],
    packages: ['@nats-io/nats-core', '@nats-io/jetstream'],
  },
  'components/': { from: ['rules/', 'review/'], packages: ['preact'] },
  'entrypoints/content/': { from: ['rules/', 'components/'], packages: ['preact'] },
  'entrypoints/': { from: ['rules/', 'components/', 'bridge/', 'review/'] },
  'bridge/': { from: ['rules/'], types: ['entrypoints/', 'review/'] },
  'cli/': { from: ['rules/', 'review/', 'bridge/', 'scripts/', 'public/_locales/'] },
};

/** Wiring: the files that may name `browser` and reach for anything. */
const WIRING =
  /^(?:bridge\/|entrypoints\/background\/|entrypoints\/[^/]+\/(?:index|main)\.tsx?$|entrypoints\/[^/]+\.ts$)/;
const PURE = /^(?:rules|review)\//;
const IMPURE =
  /\b(?:Intl|Date|Math\.random|fetch|document|window|browser|chrome|indexedDB|localStorage)\b(?!\s*[?]?:)/g;

/** What is wrong with a file's imports, in words; empty when nothing is. */
export function badImports({ path, text }: Source): string[] {
  const own = WIRING.test(path) && path.startsWith('entrypoints/') ? 'entrypoints/' : roomOf(path);
  const room = own && ROOMS[own];
  if (!room) return [];
  return importsOf(text).flatMap((name) => {
    if (!name.startsWith('.'))
      return packageAllowed(room, name) ? [] : [`${path} imports the package ${name}`];
    const target = posix.join(posix.dirname(path), name);
    const allowed =
      [own, ...room.from].some((folder) => target.startsWith(folder)) ||
      (room.types?.some((folder) => target.startsWith(folder)) && onlyType(text, name));
    return allowed ? [] : [`${path} imports ${target}`];
  });
}

/** Globals that differ by browser, machine or moment, in the core that must not know them. */
export function impureWords({ path, text }: Source): string[] {
  if (!PURE.test(path)) return [];
  const code = codeOnly(text);
  return [...code.matchAll(IMPURE)]
    .filter(({ index, 0: name }) => !ownField(code, index) && !declares(code, name))
    .map((found) => `${path}:${lineAt(code, found.index)} uses ${found[0]}`);
}

/** `schema.document`, but not `globalThis.document`. */
function ownField(code: string, index: number): boolean {
  return code[index - 1] === '.' && !/\b(?:globalThis|self)\??\.$/.test(code.slice(0, index));
}

/** A file's own variable, parameter or field of that name is not the global. */
function declares(code: string, name: string): boolean {
  return new RegExp(`\\b(?:const|let|function)\\s+${name}\\b|[({,]\\s*${name}\\s*[?]?:`).test(code);
}

/** `browser` and `chrome` outside bridge/ and the wiring files. */
export function strayBrowser({ path, text }: Source): string[] {
  if (WIRING.test(path) || !/^(?:entrypoints|components|rules|review|cli)\//.test(path)) return [];
  const named = importsOf(text).includes('wxt/browser') || /\b(?:browser|chrome)\.[a-z]/.test(codeOnly(text));
  return named ? [`${path} names browser`] : [];
}

const LONGEST = 350;
/** Tables of data, generated or read as prose, are as long as what they list. */
const DATA =
  /(?:^|\/)(?:package-lock\.json|messages\.json|LICENSE)$|^rules\/(?:packs|laws)|\.(?:md|svg|json|jsonl)$/;

export function tooLong({ path, text }: Source): string[] {
  const lines = text.split('\n').length - 1;
  return lines > LONGEST && !DATA.test(path) ? [`${path} has ${lines} lines, more than ${LONGEST}`] : [];
}

const NAMELESS = /(?:^|\/)(?:src|utils?|helpers?|common|misc)(?:\/|\.[jt]sx?$)/;

/** A folder or file named for what kind of code it holds instead of what it knows. */
export function namelessFolder(path: string): string[] {
  return NAMELESS.test(path) ? [`${path}: name it for what it knows`] : [];
}

function roomOf(path: string): string | undefined {
  return Object.keys(ROOMS)
    .filter((folder) => path.startsWith(folder))
    .sort((a, b) => b.length - a.length)[0];
}

function packageAllowed(room: Room, name: string): boolean {
  return !room.packages || room.packages.some((known) => name === known || name.startsWith(`${known}/`));
}

function onlyType(text: string, name: string): boolean {
  const quoted = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return !new RegExp(`^\\s*import\\s+(?!type\\b)[^'";]*['"]${quoted}['"]`, 'm').test(text);
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

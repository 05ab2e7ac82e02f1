import { browser } from 'wxt/browser';
import { heldTeamPacks } from './sync/index.ts';

let held: Promise<ArrayBuffer[]> | undefined;

/** Everything a draft is held against: the built-in packs, and those of teams. */
export async function packs(): Promise<ArrayBuffer[]> {
  const [builtIn, teams] = await Promise.all([builtInPacks(), teamPacksOrNone()]);
  return [...builtIn, ...teams];
}

/** Law is checked whatever happened to a team's rules. */
async function teamPacksOrNone(): Promise<ArrayBuffer[]> {
  try {
    return await heldTeamPacks();
  } catch (error) {
    console.error(error);
    return [];
  }
}

/** The built-in packs, one bundle, read once per life of the worker. A failed read is tried again at the next question. */
function builtInPacks(): Promise<ArrayBuffer[]> {
  held ??= read().catch((error) => {
    held = undefined;
    throw error;
  });
  return held;
}

async function read(): Promise<ArrayBuffer[]> {
  const names: string[] = await (await packaged('index.json')).json();
  return Promise.all(names.map(async (name) => (await packaged(name)).arrayBuffer()));
}

function packaged(name: string): Promise<Response> {
  return fetch(browser.runtime.getURL(`/packs/${name}`));
}

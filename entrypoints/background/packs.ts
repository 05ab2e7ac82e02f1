import { browser } from 'wxt/browser';

let held: Promise<ArrayBuffer[]> | undefined;

/** The built-in packs, one bundle, read once per life of the worker. A failed read is tried again at the next question. */
export function builtInPacks(): Promise<ArrayBuffer[]> {
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

import type { Answer } from './host.ts';

/** One file of the site, changed. */
export const instead = (what: RegExp, change: (file: Uint8Array) => Uint8Array | undefined): Answer => {
  return (path, response, file) => {
    if (!file || !what.test(path)) return false;
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(change(file));
    return true;
  };
};
export const only =
  (what: RegExp, answer: (response: Parameters<Answer>[1], file: Uint8Array) => void): Answer =>
  (path, response, file) => {
    if (!what.test(path)) return false;
    answer(response, file ?? new Uint8Array());
    return true;
  };
export const flipped = (file: Uint8Array) =>
  file.map((byte, at) => (at === file.length >> 1 ? byte ^ 1 : byte));

import { digestOf } from './digest.ts';

// What the browsers run: the same module, as one script.
(globalThis as unknown as { digestOf: (base64: string, naughty: string[]) => unknown }).digestOf = (
  base64,
  naughty,
) => digestOf(Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0)).buffer, naughty);

import type { PackInfo, Rule } from '../rule.ts';

export function writePack(info: PackInfo, rules: Rule[]): ArrayBuffer {
  const bytes = new TextEncoder().encode(JSON.stringify({ info, rules }));
  return bytes.buffer as ArrayBuffer;
}

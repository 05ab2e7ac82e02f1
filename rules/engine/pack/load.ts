import type { Pack } from './pack.ts';

export function loadPack(buffer: ArrayBuffer): Pack {
  const { info, rules } = JSON.parse(new TextDecoder().decode(buffer));
  return { ...info, rules };
}

/** A sentence of public/_locales by its code. */
export type Say = (code: string, ...params: string[]) => string;

/** `law 9(3)` as a reader knows it; the law's short name where there is one. */
export function lawName(law: string, say: Say): string {
  return say(`law_${law.replaceAll('-', '_')}`) || law;
}

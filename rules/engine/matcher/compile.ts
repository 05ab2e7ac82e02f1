export function compileTerms(terms: string[]): ArrayBuffer {
  return new TextEncoder().encode(JSON.stringify(terms)).buffer as ArrayBuffer;
}

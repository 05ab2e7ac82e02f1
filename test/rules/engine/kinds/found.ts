import { check, type KindSpec } from '../../../../rules/engine/index.ts';
import { packOf, post, rule } from '../sample.ts';

/** What one rule of a kind marks in a text. */
export function marker(spec: KindSpec): (text: string) => string[] {
  const pack = packOf([rule('a', [], { spec })]);
  return (text) => check(post(text), [pack]).findings.map((finding) => finding.text);
}

import TOKENS from '../../../components/tokens.css?inline';

export { TOKENS };

/** A token's two colours, for what lies on the page's ground: that follows the page's scheme, not the system's. */
export function onPage(name: string): string {
  const [light, dark] = [...TOKENS.matchAll(new RegExp(`--rl-${name}:\\s*([^;}]+)`, 'g'))];
  return `light-dark(${light![1]}, ${dark![1]})`;
}

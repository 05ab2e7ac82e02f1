import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../components/tokens.css', import.meta.url), 'utf8');
const [lightBlock = '', ...media] = css.split('@media');
const darkBlock = media.find((block) => block.includes('prefers-color-scheme: dark')) ?? '';

function colours(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--rl-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]),
  );
}

/** WCAG 2.2 relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const channel = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const light = colours(lightBlock);
const themes = { light, dark: { ...light, ...colours(darkBlock) } };
const TEXT = ['ink', 'ink-soft', 'accent', 'block', 'warn', 'advise', 'ok', 'unknown'];

for (const [theme, tokens] of Object.entries(themes)) {
  for (const ground of ['paper', 'raised']) {
    test.each(TEXT)(`${theme}: %s on ${ground} is readable (4.5:1)`, (name) => {
      expect(contrast(tokens[name]!, tokens[ground]!)).toBeGreaterThanOrEqual(4.5);
    });
    test(`${theme}: the edge of a control on ${ground} is visible (3:1)`, () => {
      expect(contrast(tokens.edge!, tokens[ground]!)).toBeGreaterThanOrEqual(3);
    });
  }

  test(`${theme}: the three roles differ in lightness, not only in hue`, () => {
    const { value = '', benefit = '', action = '' } = tokens;
    expect(contrast(value, benefit)).toBeGreaterThan(1.4);
    expect(contrast(benefit, action)).toBeGreaterThan(1.4);
  });
}

test('dark changes every colour of light', () => {
  expect(Object.keys(colours(darkBlock)).sort()).toEqual(Object.keys(light).sort());
});

test('works on a page and inside a shadow root, and stops moving when asked', () => {
  expect(lightBlock).toMatch(/:root,\s*:host \{/);
  expect(css).toMatch(/prefers-reduced-motion: reduce[^}]*\{[^}]*--rl-motion: 0ms/);
  expect(css).toContain('forced-colors: active');
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { traditionalModule } from '../../../../scripts/fold-data.ts';

test('the committed table is what OpenCC’s data gives today', () => {
  const committed = readFileSync(
    new URL('../../../../rules/engine/fold/traditional.ts', import.meta.url),
    'utf8',
  );
  expect(committed === traditionalModule(), 'run: node scripts/fold-data.ts').toBe(true);
});

import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { completeContext, PLATFORMS } from '../../../rules/engine/draft.ts';
import { check, loadPack } from '../../../rules/engine/index.ts';
import { ADVICE_TEXTS } from '../../../rules/structure/advice-texts.ts';
import { buildPacks } from '../../../scripts/packs.ts';
import { TODAY } from './judge.ts';

it('never advises in words that our own rules would mark', async () => {
  const built = await buildPacks(fileURLToPath(new URL('../../../rules/packs', import.meta.url)));
  const packs = built.map(({ buffer }) => loadPack(buffer));
  expect(packs.length).toBeGreaterThan(0);
  for (const text of Object.values(ADVICE_TEXTS))
    for (const platform of PLATFORMS) {
      const context = completeContext({ platform, commercial: 'yes' }, TODAY);
      const { findings } = check({ parts: [{ id: 'body', text }], context }, packs);
      expect(
        findings.map((f) => `${f.ruleId}: ${f.text}`),
        text,
      ).toEqual([]);
    }
});

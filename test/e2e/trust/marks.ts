import type { Page } from 'playwright-core';

/** Resolves once a highlight of the page begins at this offset of a form field. */
export async function markedAt(page: Page, name: string, start: number): Promise<void> {
  await page.waitForFunction(
    ([wanted, at]) => {
      const { highlights } = CSS as never as { highlights: Map<string, Iterable<AbstractRange>> };
      return [...(highlights.get(wanted as string) ?? [])].some(({ startOffset }) => startOffset === at);
    },
    [name, start] as const,
  );
}

import { cleanup, render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { afterEach } from 'vitest';
import { SentencesProvider } from '../../components/sentences.ts';
import { LOCALES } from '../gallery/edge.ts';

afterEach(cleanup);

/** Renders with the Chinese sentences that ship. */
export function show(children: ComponentChildren) {
  return render(<SentencesProvider value={LOCALES.zh}>{children}</SentencesProvider>);
}

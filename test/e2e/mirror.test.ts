import { builtExtension } from '../../scripts/build.ts';
import { authorTests } from './author-table.ts';
import { startChromium } from './chromium.ts';

authorTests('Chromium with the overlay', (port) =>
  startChromium({ extension: builtExtension('mirror'), port }),
);

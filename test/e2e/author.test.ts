import { builtExtension } from '../../scripts/build.ts';
import { authorTests } from './author-table.ts';
import { startChromium } from './chromium.ts';

authorTests('Chromium', (port) => startChromium({ extension: builtExtension('chromium'), port }));

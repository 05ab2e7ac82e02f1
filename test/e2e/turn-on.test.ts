import { builtExtension } from '../../scripts/build.ts';
import { startChromium } from './chromium.ts';
import { turnOnTests } from './turn-on-table.ts';

turnOnTests('Chromium', (port) => startChromium({ extension: builtExtension('chromium'), port }));

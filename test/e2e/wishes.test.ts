import { builtExtension } from '../../scripts/build.ts';
import { startChromium } from './chromium.ts';
import { wishesTests } from './wishes-table.ts';

wishesTests('Chromium', (port) => startChromium({ extension: builtExtension('chromium'), port }));

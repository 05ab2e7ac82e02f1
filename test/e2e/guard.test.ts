import { builtExtension } from '../../scripts/build.ts';
import { startChromium } from './chromium.ts';
import { guardTests } from './guard-table.ts';

guardTests('Chromium', (port) => startChromium({ extension: builtExtension('chromium'), port }));

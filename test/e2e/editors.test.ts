import { builtExtension } from '../../scripts/build.ts';
import { startChromium } from './chromium.ts';
import { editorTests } from './editor-table.ts';

editorTests('Chromium', (port) => startChromium({ extension: builtExtension('chromium'), port }));

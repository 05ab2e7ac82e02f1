import { builtExtension } from '../../scripts/build.ts';
import { startChromium } from './chromium.ts';
import { placeTests } from './editor-places.ts';
import { editorTests } from './editor-table.ts';

const start = (port: number) => startChromium({ extension: builtExtension('chromium'), port });
editorTests('Chromium', start);
placeTests('Chromium', start);

import { builtExtension } from '../../scripts/build.ts';
import { placeTests } from './editor-places.ts';
import { editorTests } from './editor-table.ts';
import { startFirefox } from './firefox.ts';

const start = (port: number) => startFirefox({ extension: builtExtension('firefox'), port });
editorTests('Firefox', start);
placeTests('Firefox', start);

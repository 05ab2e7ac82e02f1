import { builtExtension } from '../../scripts/build.ts';
import { editorTests } from './editor-table.ts';
import { startFirefox } from './firefox.ts';

editorTests('Firefox', (port) => startFirefox({ extension: builtExtension('firefox'), port }));

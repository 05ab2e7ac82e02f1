import { builtExtension } from '../../scripts/build.ts';
import { startFirefox } from './firefox.ts';
import { wishesTests } from './wishes-table.ts';

wishesTests('Firefox', (port) => startFirefox({ extension: builtExtension('firefox'), port }));

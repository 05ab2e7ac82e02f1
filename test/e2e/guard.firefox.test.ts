import { builtExtension } from '../../scripts/build.ts';
import { startFirefox } from './firefox.ts';
import { guardTests } from './guard-table.ts';

guardTests('Firefox', (port) => startFirefox({ extension: builtExtension('firefox'), port }));

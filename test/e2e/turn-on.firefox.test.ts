import { builtExtension } from '../../scripts/build.ts';
import { startFirefox } from './firefox.ts';
import { turnOnTests } from './turn-on-table.ts';

turnOnTests('Firefox', (port) => startFirefox({ extension: builtExtension('firefox'), port }));

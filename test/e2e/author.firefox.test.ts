import { builtExtension } from '../../scripts/build.ts';
import { authorTests } from './author-table.ts';
import { startFirefox } from './firefox.ts';

authorTests('Firefox', (port) => startFirefox({ extension: builtExtension('firefox'), port }));

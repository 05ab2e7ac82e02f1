import { builtExtension } from '../../scripts/build.ts';
import { startFirefox } from './firefox.ts';
import { policyTests } from './policy-table.ts';

policyTests({
  browser: 'firefox',
  id: 'redline@redline.example',
  start: () => startFirefox({ extension: builtExtension('firefox'), port: 1 }),
});

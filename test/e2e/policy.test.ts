import { cpSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtExtension } from '../../scripts/build.ts';
import { startChromium } from './chromium.ts';
import { unpackedId } from './policy-file.ts';
import { policyTests } from './policy-table.ts';

// A copy has an id of its own: whatever else runs on this machine does not see its policy.
const extension = join(realpathSync(mkdtempSync(join(tmpdir(), 'redline-managed-'))), 'extension');
cpSync(builtExtension('chromium'), extension, { recursive: true });

policyTests({
  browser: 'chromium',
  id: unpackedId(extension),
  start: () => startChromium({ extension, port: 1 }),
});

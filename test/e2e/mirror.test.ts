import { builtExtension } from '../../scripts/build.ts';
import { authorTests } from './author-table.ts';
import { startChromium } from './chromium.ts';

// Only form fields are painted by the overlay; an editor's marks are the same in every build.
authorTests(
  'Chromium with the overlay',
  (port) => startChromium({ extension: builtExtension('mirror'), port }),
  ['xiaohongshu-textarea'],
);

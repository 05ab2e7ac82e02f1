import { sameIn } from './scenario.ts';

sameIn('chromium');

import { reviewIn } from './scenario.ts';

reviewIn('chromium');

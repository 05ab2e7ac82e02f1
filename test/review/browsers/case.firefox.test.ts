import { reviewIn } from './scenario.ts';

reviewIn('firefox');

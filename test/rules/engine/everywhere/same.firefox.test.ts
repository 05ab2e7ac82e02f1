import { sameIn } from './scenario.ts';

sameIn('firefox');

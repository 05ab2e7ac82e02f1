import { geometry } from './geometry.ts';

geometry('chromium');

import { geometry } from './geometry.ts';

geometry('firefox');

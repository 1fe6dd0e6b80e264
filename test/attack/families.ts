import type { Family } from './attack-case.ts';
import { frames } from './cases/frames.ts';

/** The whole battery, in the order in which it is fought. */
export const families: readonly Family[] = [{ name: 'frames', cases: frames }];

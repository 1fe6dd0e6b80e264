import type { Painter } from './easel.ts';
import { laySlices } from './nine-slice.ts';

export const paintPanel: Painter<'panel'> = (easel, { look, box }) => {
  laySlices(easel, look, box);
  return undefined;
};

import { keep, kept } from '../keep.ts';

const KEPT_AS = 'rehearse-hints';

/** Hints are there until somebody has had enough of them. */
export const keptHints = (): boolean => kept(KEPT_AS) !== 'off';

export const keepHints = (shown: boolean): void => keep(KEPT_AS, shown ? 'on' : 'off');

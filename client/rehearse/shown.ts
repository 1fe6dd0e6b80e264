import type { View } from '../view.ts';
import type { Person } from './deeds.ts';
import type { Room } from './room.ts';

/** How many ms of the people's time pass in one of ours. */
export const SPEEDS = { pause: 0, real: 1, four: 4, once: Number.POSITIVE_INFINITY } as const;
export type Speed = keyof typeof SPEEDS;
export const SPEED_NAMES: readonly Speed[] = ['pause', 'real', 'four', 'once'];

/** On a small screen one part is seen at a time. */
export const PARTS = ['console', 'stage', 'phones'] as const;
export type Part = (typeof PARTS)[number];

/** The rehearsal as its page draws it. */
export interface Shown {
  /** False until the console is there. */
  readonly hasPhones: boolean;
  readonly title: string;
  /** The facilitator's language when it began: what a frame shows later is its own business. */
  readonly spoken: string;
  /** The console's. */
  readonly view: View;
  readonly room: Room;
  readonly people: readonly Person[];
  readonly speed: Speed;
  readonly part: Part;
  readonly hints: boolean;
  /** The seat that is played by hand. */
  readonly held: string | null;
  readonly setSpeed: (speed: Speed) => void;
  readonly showPart: (part: Part) => void;
  readonly showHints: (hints: boolean) => void;
  readonly hold: (seat: string | null) => void;
  readonly again: () => void;
}

export const screenAt = (as: string, spoken: string): string => `/rehearse-screen?as=${as}&lang=${spoken}`;

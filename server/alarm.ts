import { withoutWords } from './without-words.ts';

/** One timer that can be set again; a bug in what it does is logged, never fatal for the other rooms. */
export interface Alarm {
  readonly isSet: boolean;
  in(ms: number): void;
  stop(): void;
}

/** Longer waits would fire at once. */
const LONGEST_MS = 2 ** 31 - 1;

export function alarm(ring: () => void | Promise<void>): Alarm {
  let timer: NodeJS.Timeout | null = null;
  const fire = async () => {
    timer = null;
    try {
      await ring();
    } catch (error) {
      console.error('A timer failed:', withoutWords(error));
    }
  };
  const stop = () => {
    if (timer) clearTimeout(timer);
    timer = null;
  };
  return {
    get isSet() {
      return timer !== null;
    },
    in(ms) {
      stop();
      timer = setTimeout(fire, Math.min(Math.max(0, ms), LONGEST_MS));
    },
    stop,
  };
}

import { forget, keep, kept } from '../keep.ts';

/** A seat's token stays on this device, under its room's code: it is all that is needed to come back. */
const KEPT_AS = 'seat:';
const LAST = 'last-room';
const ENDED = 'ended-seat:';

export function saveSeat(code: string, token: string): void {
  keep(KEPT_AS + code, token);
  keep(LAST, code);
}

export const seatToken = (code: string): string | null => kept(KEPT_AS + code);

/** The room this device was in last, if its seat is still kept. */
export function lastRoom(): string | null {
  const code = kept(LAST);
  return code && seatToken(code) ? code : null;
}

/** A seat the facilitator has ended: this device says so when it comes again, and waits to be let in. */
export function endSeat(code: string): void {
  const token = seatToken(code);
  if (token) keep(ENDED + code, token);
  forgetSeat(code);
}

export const endedSeat = (code: string): string | null => kept(ENDED + code);

export const forgetSeat = (code: string): void => forget(KEPT_AS + code);

import type { SeatIntent } from '#shared/session/move.ts';
import type { MeView } from '#shared/view/me-view.ts';
import type { NowView } from '#shared/view/now-view.ts';
import type { Page } from '#shared/view/page.ts';
import type { View } from '../view.ts';
import type { LendSeat } from './move-seat.ts';
import type { Own } from './own.ts';

/** What a screen is drawn from, and the few things a person can do on it. */
export interface Phone<P extends Page = Page> {
  readonly view: View;
  readonly now: NowView;
  readonly me: MeView;
  readonly page: P;
  readonly own: Own;
  /** Server time in ms. */
  readonly time: number;
  change(patch: Partial<Own>): void;
  ask(intent: SeatIntent): Promise<boolean>;
  /** Answers the present scene; shown as sending until the room has it. */
  answer(answer: readonly string[]): void;
  withdraw(): void;
  /** Says it to those who do not see the screen. */
  announce(words: string): void;
  /** Says it to everybody at this phone, for a moment, over the screen. */
  say(words: string): void;
  lendSeat: LendSeat;
  sendNote(note: Own['notesOnTheWay'][number]): Promise<void>;
}

export const may = (phone: Phone, intent: Phone['me']['possible'][number]): boolean =>
  phone.me.possible.includes(intent);

/** The answer as the person sees it: what is on its way, else what the room has. */
export function myAnswer({ now, me, own }: Pick<Phone, 'now' | 'me' | 'own'>): readonly string[] {
  if (own.sending?.turn === now.turn) return own.sending.answer;
  return me.answer;
}

/** Whether the room has this person's answer, or will have it in a moment. */
export const hasAnswered = ({ now, me, own }: Pick<Phone, 'now' | 'me' | 'own'>): boolean =>
  own.sending?.turn === now.turn || me.answered;

export function remainingMs(clock: NowView['clock'], time: number): number {
  return clock.endsAt > 0 ? Math.max(0, clock.endsAt - time) : clock.leftMs;
}

/** Windows light up as the gauges of the helping system rise. */
export function lightOf(page: Page, before: number): number {
  const gauges = page.at === 'scene' ? (page.settled?.gauges ?? []) : [];
  if (gauges.length === 0) return before;
  const shares = gauges.map(({ from, to, is }) => (is - from) / Math.max(1, to - from));
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

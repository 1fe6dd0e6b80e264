import type { FacilitatorIntent, SeatIntent } from '#shared/session/move.ts';
import type { ConsoleView } from '#shared/view/console-view.ts';
import type { MeView } from '#shared/view/me-view.ts';
import type { NowView, SeatView, TokenView } from '#shared/view/now-view.ts';
import type { Page } from '#shared/view/page.ts';
import type { Leaf, Reply } from '#shared/wire/wire.ts';
import type { Resumed } from './outbox.ts';
import type { LendSeat } from './play/move-seat.ts';

/** What a surface draws: the latest of everything that came over the connection. Never changed in place. */
export interface View {
  readonly status: 'connecting' | 'online' | 'reconnecting' | 'closed';
  /** Why it is closed for good: a `bye` reason or a refusal code; empty otherwise. */
  readonly closedBecause: string;
  /** Why nothing is saved just now, when it is known; the connection itself may be well. */
  readonly trouble: 'none' | 'not-saving' | 'restarting';
  /** How many things asked here wait for their answer; a seat's stay on this device until they have it. */
  readonly unsent: number;
  readonly now: NowView | null;
  readonly pages: readonly Page[];
  readonly me: MeView | null;
  readonly console: ConsoleView | null;
  readonly tokens: Readonly<Record<string, TokenView>>;
  readonly roster: Readonly<Record<string, SeatView>>;
  /** Server clock minus this device's clock, in ms. */
  readonly clockOffsetMs: number;
}

/** The client's only way to the server. Reconnects by itself; intents asked while offline wait and are re-sent (a facilitator's for ten seconds). */
export interface Connection {
  readonly view: View;
  /** What this seat asked before the page was loaded, and is sent now. */
  readonly resumed: readonly Resumed[];
  onChange(listener: (view: View) => void): () => void;
  ask(intent: FacilitatorIntent | SeatIntent): Promise<Reply>;
  /** Facilitators: asks every stage to turn its slides by one. Lost when offline. */
  turnLeaf(by: Leaf): void;
  /** Stages: hears the facilitator turn the slides. */
  onLeaf(listener: (by: Leaf) => void): () => void;
  /** Seats: an address that another device of the same person opens to take this seat, good once. */
  lendSeat(): ReturnType<LendSeat>;
  close(): void;
}

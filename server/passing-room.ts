import { Room, type RoomOptions } from '@colyseus/core';

/**
 * A room that lets nobody in once it is being taken down. Colyseus honours every place reserved before, and whoever took
 * one then would keep alive a room that its matchmaker no longer knows, and that nobody else could enter or replace.
 */
export class PassingRoom<Options extends RoomOptions> extends Room<Options> {
  #going = false;
  #told: () => void = () => undefined;
  /** Once nothing is left of it. */
  readonly gone = new Promise<void>((resolve) => {
    this.#told = resolve;
  });

  get isGoing(): boolean {
    return this.#going;
  }

  override disconnect(closeCode?: number): Promise<void> {
    this.#going = true;
    return super.disconnect(closeCode);
  }

  override hasReservedSeat(sessionId: string, reconnectionToken?: string): boolean {
    return !this.#going && super.hasReservedSeat(sessionId, reconnectionToken);
  }

  override onDispose(): void {
    this.#told();
  }
}

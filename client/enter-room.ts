import { Client, type Room, type SeatReservation } from '@colyseus/sdk';
import { SessionState } from '#shared/wire/wire.ts';

export type SessionRoom = Room<unknown, SessionState>;

/** The SDK gives the room only once it is joined; a socket that hangs before must be closed all the same. */
class Entrance extends Client {
  entered: Room | null = null;

  protected override createRoom<State>(name: string, schema?: new () => State): Room<unknown, State> {
    const room = super.createRoom<State>(name, schema);
    room.reconnection.enabled = false;
    this.entered = room;
    return room;
  }
}

/** Null when nobody let us in. */
export async function enterRoom(
  server: string,
  seat: SeatReservation,
  withinMs: number,
): Promise<SessionRoom | null> {
  const entrance = new Entrance(server);
  const tooLong = setTimeout(() => entrance.entered?.connection.close(), withinMs);
  try {
    return await entrance.consumeSeatReservation(seat, SessionState);
  } catch {
    return null;
  } finally {
    clearTimeout(tooLong);
  }
}

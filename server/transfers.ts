import type { Refused, SeatLent, SeatMoved } from '#shared/wire/wire.ts';
import { generationOf } from './ledger.ts';
import { hashOf, newKey, tokenOf } from './seats.ts';
import type { SessionRoom } from './session-room.ts';
import { steadyNow } from './steady-clock.ts';

const LASTS_MS = 3 * 60_000;

interface Lent {
  readonly room: string;
  readonly token: string;
  readonly until: number;
}

const REFUSED: Refused = { refusal: { code: 'wrong-key' } };

/**
 * Seats on their way to another device of the same person: once, for three minutes, in memory only. What stands in the
 * QR is worth nothing afterwards; the seat's own token travels in bodies alone.
 */
export class Transfers {
  readonly #lent = new Map<string, Lent>();

  lend(room: SessionRoom, token: string): SeatLent | Refused {
    const known = tokenOf(token, room.ledger.tokens);
    if (!known || generationOf(room.ledger.session, known.seat) !== known.generation) return REFUSED;
    // One per seat: a new QR makes the one before worthless.
    for (const [hash, lent] of this.#lent)
      if (lent.token === token || lent.until <= steadyNow()) this.#lent.delete(hash);
    const transfer = newKey();
    this.#lent.set(hashOf(transfer), { room: room.roomId, token, until: steadyNow() + LASTS_MS });
    return { transfer, lastsMs: LASTS_MS };
  }

  take(room: SessionRoom, transfer: string): SeatMoved | Refused {
    const hash = hashOf(transfer);
    const lent = this.#lent.get(hash);
    if (lent?.room !== room.roomId) return REFUSED;
    this.#lent.delete(hash);
    return lent.until > steadyNow() ? { token: lent.token } : REFUSED;
  }
}

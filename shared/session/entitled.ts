import type { Scene } from '../scenario/scenario.ts';
import type { Refusal } from './outcome.ts';
import type { Seat, SeatId, Session } from './session.ts';

/** Why this seat may not answer the scene, or null when it may. */
export function whyNotEntitled(scene: Scene, seat: Seat): Refusal | null {
  if (seat.waiting) return { code: 'waiting' };
  if (seat.steppedOut) return { code: 'stepped-out' };
  if (seat.parked) return { code: 'parked' };
  if (seat.watching) return { code: 'watching' };
  if (scene.kind !== 'choice' || typeof scene.decidedBy === 'string') return null;
  return seat.role === scene.decidedBy.role ? null : { code: 'not-entitled' };
}

/** Those whose answers count: the group, or the holders of the role that decides. */
export function entitled(scene: Scene, session: Session): readonly SeatId[] {
  return Object.entries(session.room.seats)
    .filter(([, seat]) => scene.kind !== 'story' && !whyNotEntitled(scene, seat))
    .map(([id]) => id);
}

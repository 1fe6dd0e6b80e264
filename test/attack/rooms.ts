import type { OpenedSession, SeatTaken } from '#shared/wire/wire.ts';
import { facilitator } from '../support/client.ts';
import { holds } from './attack-case.ts';
import type { Field } from './field.ts';
import { post } from './wires.ts';

const OPENING = { scenario: 'cleaning-shift', country: 'LV', stageLanguages: ['en'] };

/** A session of the attacker's own, opened from an address of its own. */
export async function openFrom(field: Field, from: string): Promise<OpenedSession> {
  const answer = await post(field, '/api/sessions', OPENING, { from });
  holds(answer.status === 201, `No session was opened: ${answer.code}`);
  return JSON.parse(answer.text);
}

export async function seatFrom(
  field: Field,
  code: string,
  name: string,
  from = field.address(),
): Promise<SeatTaken> {
  const answer = await post(field, `/api/sessions/${code}/seats`, { name, language: 'en' }, { from });
  holds(answer.status === 201, `No seat was taken: ${answer.code}`);
  return JSON.parse(answer.text);
}

export async function deleteRoom({ target }: Field, opened: OpenedSession): Promise<void> {
  const host = await facilitator(target.url, opened);
  await host.must('delete-now');
}

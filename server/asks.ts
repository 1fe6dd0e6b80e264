import type { RefusalCode } from '#shared/session/outcome.ts';
import { facilitatorAsk, seatAsk } from '#shared/wire/intents.ts';
import type { Reply } from '#shared/wire/wire.ts';
import type { Asked } from './ledger.ts';
import type { RoomClient } from './room-client.ts';
import { steadyNow } from './steady-clock.ts';

const ASKS_PER_SECOND = 20;

export const refused = (code: RefusalCode): Extract<Reply, { ok: false }> => ({
  ok: false,
  refusal: { code },
});

/** What a connection asks for, or why it may not; the rules say whether it can be done. */
export function askFrom(client: RoomClient, message: unknown): Asked | Extract<Reply, { ok: false }> {
  const [caller, line] = [client.auth, client.userData];
  if (!caller || !line || line.gone) return refused('malformed');
  const now = steadyNow();
  if (now - line.since >= 1000) Object.assign(line, { since: now, asks: 0 });
  line.asks += 1;
  if (line.asks > ASKS_PER_SECOND) return refused('too-fast');
  if (caller.as === 'stage') return refused('not-allowed');

  const [own, others] = caller.as === 'seat' ? [seatAsk, facilitatorAsk] : [facilitatorAsk, seatAsk];
  const ask = own.safeParse(message);
  if (!ask.success) return refused(others.safeParse(message).success ? 'not-allowed' : 'malformed');
  return {
    ...ask.data,
    by: caller.as === 'seat' ? { is: 'seat', seat: caller.seat } : { is: 'facilitator' },
  };
}

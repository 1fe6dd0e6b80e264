import type { Request, Response, Router } from 'express';
import type { RefusalCode } from '#shared/session/outcome.ts';
import type { Refused } from '#shared/wire/wire.ts';
import type { SessionRoom } from '../session-room.ts';
import { Transfers } from '../transfers.ts';
import { lendBody, moveBody } from './bodies.ts';

export interface Counter {
  /** The room a request is about; costs one look-up, so that nobody can try out transfers at speed. */
  lookUp(request: Request): Promise<SessionRoom | Refused>;
  send(response: Response, answer: object | Refused, status?: number): void;
}

const refused = (code: RefusalCode): Refused => ({ refusal: { code } });

/** A person moves their own seat to another device: lent on the first, taken on the second. */
export function transferRoutes(router: Router, { lookUp, send }: Counter): void {
  const transfers = new Transfers();

  router.post('/sessions/:code/transfers', async (request, response) => {
    const body = lendBody.safeParse(request.body);
    if (!body.success) return send(response, refused('malformed'));
    const room = await lookUp(request);
    send(response, 'refusal' in room ? room : transfers.lend(room, body.data.key), 201);
  });

  router.post('/sessions/:code/transfers/take', async (request, response) => {
    const body = moveBody.safeParse(request.body);
    if (!body.success) return send(response, refused('malformed'));
    const room = await lookUp(request);
    send(response, 'refusal' in room ? room : transfers.take(room, body.data.transfer));
  });
}

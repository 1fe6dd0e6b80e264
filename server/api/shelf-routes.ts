import type { Request, Response, Router } from 'express';
import type { RefusalCode } from '#shared/session/outcome.ts';
import type { Refused, ShelfUnchanged } from '#shared/wire/wire.ts';
import type { Journal } from '../journal/journal.ts';
import type { Library } from '../library.ts';
import { rehearsalBody, shelfQuery } from './bodies.ts';
import { budget } from './budget.ts';
import type { HostDoor } from './host-door.ts';

/** Each is a whole case in all its languages. A trainer begins again after every change of the file. */
const REHEARSALS = { burst: 60, perHour: 600 };

const UNCHANGED: ShelfUnchanged = { unchanged: true };

interface Needs {
  readonly library: Library;
  readonly journal: Pick<Journal, 'damagedAt'>;
  readonly door: HostDoor;
  readonly send: (response: Response, answer: object | Refused) => void;
  readonly addressOf: (request: Request) => string;
}

/** What is on the shelf, and a case to rehearse: neither opens a room, and nothing of it is kept. */
export function shelfRoutes(router: Router, { library, journal, door, send, addressOf }: Needs): void {
  const rehearsals = budget(REHEARSALS);
  const refused = (code: RefusalCode): Refused => ({ refusal: { code } });

  router.get('/scenarios', (request, response) => {
    const query = shelfQuery.safeParse(request.query);
    if (!query.success) return send(response, refused('malformed'));
    if (query.data.since === library.version) return send(response, UNCHANGED);
    const damagedAt = journal.damagedAt();
    const shelf = library.shelf(query.data.language);
    const asks = door.isShut && { asksPassphrase: true };
    send(response, { ...shelf, ...asks, ...(damagedAt !== null && { damagedAt }) });
  });

  router.post('/rehearsals', async (request, response) => {
    const body = rehearsalBody.safeParse(request.body);
    if (!body.success) return send(response, refused('malformed'));
    const shut = await door.try(addressOf(request), body.data.passphrase);
    if (shut) return send(response, refused(shut));
    if (!rehearsals.spend(addressOf(request))) return send(response, refused('too-fast'));
    send(response, library.material(body.data.scenario) ?? refused('unknown-scenario'));
  });
}

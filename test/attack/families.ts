import type { Family } from './attack-case.ts';
import { floods } from './cases/floods.ts';
import { frames } from './cases/frames.ts';
import { keys } from './cases/keys.ts';
import { logs } from './cases/logs.ts';
import { numbers } from './cases/numbers.ts';
import { payloads } from './cases/payloads.ts';
import { powers } from './cases/powers.ts';
import { prototypes } from './cases/prototypes.ts';
import { races } from './cases/races.ts';
import { requests } from './cases/requests.ts';
import { routes } from './cases/routes.ts';
import { shelf } from './cases/shelf.ts';
import { beginSlowly, slow } from './cases/slow.ts';
import { spoilers } from './cases/spoilers.ts';
import { texts } from './cases/texts.ts';

/** The whole battery, in the order in which it is fought. */
export const families: readonly Family[] = [
  { name: 'frames', cases: frames },
  { name: 'floods', cases: floods },
  { name: 'payloads', cases: payloads },
  { name: 'prototypes', cases: prototypes },
  { name: 'keys', cases: keys },
  { name: 'powers', cases: powers },
  { name: 'numbers', cases: numbers },
  { name: 'races', cases: races },
  { name: 'routes', cases: routes },
  { name: 'requests', cases: requests },
  { name: 'texts', cases: texts },
  { name: 'shelf', cases: shelf },
  { name: 'spoilers', cases: spoilers },
  { name: 'slow', cases: slow, begin: beginSlowly },
  { name: 'logs', cases: logs },
];

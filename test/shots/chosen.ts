import type { Size } from './sizes.ts';
import { at, type State, VOTE_AGAIN, type Walk } from './state.ts';

/** The few pictures kept in the repository: whoever moves something in them by accident is told. */

const PHONE: Size = { width: 390, height: 844, dpr: 1 };
const STAGE: Size = { width: 1280, height: 720, dpr: 1 };
const LAPTOP: Size = { width: 1366, height: 768, dpr: 1 };

export interface Chosen {
  readonly walk: Walk;
  readonly size: Size;
  /** Names of the states to keep; the others are only passed through. */
  readonly kept: readonly string[];
}

const bringIn =
  (selector: string): State['press'] =>
  (page) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));

const phone: readonly State[] = [
  at('third-visit/answering', 'phone-choice-open'),
  at('third-visit/revealed', 'first-vote'),
  VOTE_AGAIN,
  at('third-visit/revealed', 'phone-shift'),
  at('third-visit/settled', 'phone-settled'),
  at('small-signs/revealed', 'phone-spot-revealed'),
  { ...at('debrief', 'phone-compass'), press: bringIn('[data-paint=petals]') },
  {
    // The other way is tried: the first one stays on the map as a pale thread.
    name: 'phone-abandoned-branch',
    happens: ({ room }) => {
      const first = room.consoleConnection('en').view.console?.rewindTo[0];
      if (!first) throw new Error('there is no way back');
      room.facilitator({ do: 'rewind', turn: first.turn });
      room.goTo('third-visit/revealed');
      room.facilitator({ do: 'settle', choice: 'book-check-up' });
    },
    press: bringIn('.path'),
  },
];

const stage: readonly State[] = [
  at('lobby', 'stage-lobby'),
  at('third-visit/reading', 'stage-reading'),
  at('third-visit/revealed', 'stage-revealed'),
];

/** In English, unless asked otherwise; of the states those are kept whose names begin with the surface's. */
export const walkOf = (
  surface: Walk['surface'],
  states: readonly State[],
  size: Size,
  asks: Walk['asks'],
): Chosen => ({
  walk: { surface, states, asks: { lang: 'en', languages: 'en', ...asks } },
  size,
  kept: states.map(({ name }) => name).filter((name) => name.startsWith(`${surface}-`)),
});

export const CHOSEN: readonly Chosen[] = [
  walkOf('phone', phone, PHONE, { surface: 'play' }),
  walkOf('stage', stage, STAGE, { surface: 'stage', languages: 'en,lv' }),
  walkOf('console', [at('third-visit/revealed', 'console-revealed')], LAPTOP, { surface: 'console' }),
  walkOf('join', [{ name: 'join-name' }], PHONE, { surface: 'join', at: 'name' }),
];

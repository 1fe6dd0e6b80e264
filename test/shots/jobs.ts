import { CONSOLE_WALKS } from './console-states.ts';
import { JOIN_WALKS } from './join-states.ts';
import { PHONE_WALKS } from './phone-states.ts';
import { LANGUAGES, type Surface } from './sizes.ts';
import { STAGE_WALKS } from './stage-states.ts';
import type { Walk } from './state.ts';
import type { Job } from './walk.ts';
import { sizesFor, type Wish } from './wish.ts';

const WALKS: Readonly<Record<Surface, readonly Walk[]>> = {
  phone: PHONE_WALKS,
  stage: STAGE_WALKS,
  console: CONSOLE_WALKS,
  join: JOIN_WALKS,
};

/** Loading a page costs more than a theme; a long walk is worth a page per theme, so that they go side by side. */
const LONG = 5;

/** The long walks first, so that no core is idle at the end. */
export function jobsFor(wish: Wish): readonly Job[] {
  const jobs = wish.surfaces.flatMap((surface) => {
    const languages = wish.languages.length > 0 ? wish.languages : LANGUAGES[surface];
    return languages.flatMap((each) => jobsOf(wish, surface, each));
  });
  return jobs.toSorted((one, other) => other.states.length - one.states.length);
}

function jobsOf(wish: Wish, surface: Surface, languages: string): readonly Job[] {
  const sizes = sizesFor(wish, surface);
  const group = `${surface}-${languages.replaceAll(',', '+')}`;
  let number = 0;
  return WALKS[surface].flatMap((walk) => {
    const states = walk.states.map((state) => {
      number += 1;
      return { ...state, number, wanted: isWanted(wish, `${state.name} ${state.at ?? ''}`) };
    });
    const job = { walk, group, languages, states, sizes };
    if (states.length < LONG) return [{ ...job, themes: wish.themes }];
    return wish.themes.map((theme) => ({ ...job, themes: [theme] }));
  });
}

const isWanted = ({ at }: Wish, name: string): boolean =>
  at.length === 0 || at.some((each) => name.includes(each));

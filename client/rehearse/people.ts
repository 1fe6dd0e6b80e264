import { chanceFrom } from '#shared/session/chance.ts';
import { shuffled } from './answers.ts';
import type { Person } from './deeds.ts';
import { TEMPERS } from './temper.ts';

/** Of the languages of a case the facilitator's own comes most often: half of the phones can then be read at a glance. */
const LANGUAGE_OF: readonly number[] = [0, 1, 0, 2, 0, 3];

/** Six people, one of each temper. `languages`: the facilitator's first, then what else the case speaks. */
export function peopleOf(
  names: readonly string[],
  languages: readonly string[],
  seed: number,
): readonly Person[] {
  const own = languages[0] ?? 'en';
  const taken = shuffled(names, chanceFrom(seed));
  return TEMPERS.map((temper, index) => ({
    seat: `seat-${index}`,
    name: taken[index] ?? `${index + 1}`,
    language: languages[LANGUAGE_OF[index] ?? 0] ?? own,
    temper,
  }));
}

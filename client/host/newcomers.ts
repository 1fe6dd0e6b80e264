import type { SeatView } from '#shared/view/now-view.ts';
import { listed, t } from '../language.ts';

type Roster = Readonly<Record<string, SeatView>>;

const SPOKEN_NAMES = 3;
const REST_MS = 8_000;

/** Those in the room, or at its door, who were not there before. */
export function newcomers(before: Roster, after: Roster): readonly SeatView[] {
  const cameIn = (seat: string, { state }: SeatView) =>
    !before[seat] || (before[seat].state === 'waiting' && state !== 'waiting');
  return Object.entries(after)
    .filter(([seat, person]) => cameIn(seat, person))
    .map(([, person]) => person);
}

/** Says who has come, for those who do not watch the list: the first at once, a crowd in one sentence. */
export class NewcomerNews {
  readonly #say: (words: string) => void;
  #unsaid: readonly SeatView[] = [];
  #isResting = false;

  constructor(say: (words: string) => void) {
    this.#say = say;
  }

  hear(before: Roster, after: Roster): void {
    this.#unsaid = [...this.#unsaid, ...newcomers(before, after)];
    if (!this.#isResting) this.#tell();
  }

  #tell(): void {
    this.#isResting = this.#unsaid.length > 0;
    if (!this.#isResting) return;
    this.#say(newcomerWords(this.#unsaid));
    this.#unsaid = [];
    setTimeout(() => this.#tell(), REST_MS);
  }
}

function newcomerWords(people: readonly SeatView[]): string {
  const atTheDoor = people.filter(({ state }) => state === 'waiting').map(({ name }) => name);
  const inside = people.filter(({ state }) => state !== 'waiting').map(({ name }) => name);
  const door = atTheDoor.length > 0 ? [t('host:announce.door', { names: shortly(atTheDoor) })] : [];
  const joined = inside.length > 0 ? [t('host:announce.joined', { names: shortly(inside) })] : [];
  return [...joined, ...door].join(' ');
}

const shortly = (names: readonly string[]): string =>
  names.length <= SPOKEN_NAMES
    ? listed(names)
    : `${names.slice(0, SPOKEN_NAMES).join(', ')} +${names.length - SPOKEN_NAMES}`;

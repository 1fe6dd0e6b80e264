import type { NowView } from '#shared/view/now-view.ts';
import type { Option, ScenePage } from '#shared/view/page.ts';

export interface Row {
  readonly option: Option;
  readonly votes: number;
  readonly first: number;
  /** Shares of their ballot, 0–1. */
  readonly share: number;
  readonly firstShare: number;
  /** Votes gained or lost since the first ballot; 0 when there was one only. */
  readonly shift: number;
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

/** How the room chose, option by option, with the shift between two ballots. */
export function rowsOf(page: ScenePage, { tally, firstTally, ballot }: NowView): readonly Row[] {
  const all = Math.max(1, sum(tally));
  const allFirst = Math.max(1, sum(firstTally));
  return page.options.map((option) => {
    const votes = tally[option.id] ?? 0;
    const first = firstTally[option.id] ?? 0;
    return {
      option,
      votes,
      first,
      share: votes / all,
      firstShare: first / allFirst,
      shift: ballot > 1 ? votes - first : 0,
    };
  });
}

export interface Spotted {
  readonly option: Option;
  readonly marks: number;
  readonly why: string;
  readonly sign: 'strong' | 'possible' | 'none';
}
export type Sighting = 'seen' | 'missed' | 'none';

/** Signs at least half of the answers marked, signs most passed over, and what is no sign on its own. */
export function sightings(page: ScenePage, now: NowView): Readonly<Record<Sighting, readonly Spotted[]>> {
  const groups: Record<Sighting, Spotted[]> = { seen: [], missed: [], none: [] };
  for (const option of page.options) {
    const verdict = page.verdicts.find(({ id }) => id === option.id);
    const sign = verdict?.sign || 'none';
    const marks = now.tally[option.id] ?? 0;
    const group = sign === 'none' ? 'none' : marks * 2 >= Math.max(1, now.answered) ? 'seen' : 'missed';
    groups[group].push({ option, marks, why: verdict?.why ?? '', sign });
  }
  return groups;
}

import { FAULTS } from './faults.ts';
import type { Played, Tried } from './schedule.ts';

const COLUMNS = [
  ['fault', 27],
  ['tried', 6],
  ['lost moves', 11],
  ['lost seats', 11],
  ['stuck', 6],
  ['late', 5],
  ['median ms', 10],
  ['worst ms', 9],
] as const;

/** One line per kind of fault, and their sum. */
export function tableOf(played: readonly Played[]): string {
  const tried = played.flatMap((each) => each.tried);
  const kinds = FAULTS.map(({ name }) =>
    line(
      name,
      tried.filter(({ fault }) => fault === name),
    ),
  );
  return [lineOf(COLUMNS.map(([title]) => title)), ...kinds, line('all', tried)].join('\n');
}

/** How often the server's process ended while a room stood at each place. */
export function placesOf(played: readonly Played[]): string {
  const counts = new Map<string, number>();
  const deadly = played.flatMap(({ tried }) => tried).filter(({ fault }) => fault.startsWith('killed'));
  for (const place of deadly.flatMap(({ places }) => places)) counts.set(place, (counts.get(place) ?? 0) + 1);
  const sorted = [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
  return `Killed at: ${sorted.map(([place, count]) => `${place} ${count}`).join(', ')}.`;
}

export const hasFailed = ({ losses, tried }: Played): boolean =>
  losses.length > 0 || tried.some((each) => each.isLate || each.losses.length > 0);

/** Every loss of a schedule, with the fault it followed. */
export function lossesOf({ losses, tried }: Played): readonly string[] {
  const found = tried.flatMap((each, index) => [
    ...each.losses.map(({ what, told }) => `fault ${index + 1}, ${each.fault}: ${what}: ${told}`),
    ...(each.isLate
      ? [`fault ${index + 1}, ${each.fault}: back after ${Math.round(each.backMs ?? 0)} ms`]
      : []),
  ]);
  return [...found, ...losses.map(({ what, told }) => `at the end: ${what}: ${told}`)];
}

function line(name: string, tried: readonly Tried[]): string {
  const lost = (what: string) =>
    tried.flatMap(({ losses }) => losses).filter((each) => each.what === what).length;
  const times = tried.flatMap(({ backMs }) => backMs ?? []).sort((one, other) => one - other);
  const ms = (time: number | undefined) => (time === undefined ? '–' : Math.round(time));
  const late = tried.filter(({ isLate }) => isLate).length;
  const figures = [tried.length, lost('move'), lost('seat'), lost('stuck'), late];
  return lineOf([name, ...figures, ms(times[Math.floor(times.length / 2)]), ms(times.at(-1))]);
}

const lineOf = (cells: readonly (string | number)[]): string =>
  cells
    .map((cell, index) => {
      const width = COLUMNS[index]?.[1] ?? 0;
      return index === 0 ? String(cell).padEnd(width) : String(cell).padStart(width);
    })
    .join(' ');

import { nearestTo } from './nearest.ts';

/** The pictures a scenario may ask for. The client draws every place at every hour in every weather. */

export const PLACES = [
  'agency-office',
  'building-site',
  'bus-station',
  'consulate-counter',
  'dusk-street',
  'ferry-deck',
  'flat-one-lamp',
  'forest-camp',
  'greenhouse',
  'harbour',
  'health-centre',
  'health-corridor',
  'hotel-corridor',
  'library-evening',
  'office-night',
  'reception-centre',
  'restaurant-kitchen',
  'school-yard',
  'town-hall-desk',
  'winter-street',
] as const;

export const HOURS = ['morning', 'day', 'dusk', 'night'] as const;
export const WEATHERS = ['clear', 'rain', 'snow', 'mist'] as const;

export type Place = (typeof PLACES)[number];
export type Hour = (typeof HOURS)[number];
export type Weather = (typeof WEATHERS)[number];

export interface PlaceInTime {
  readonly place: string;
  readonly hour?: Hour | undefined;
  readonly weather?: Weather | undefined;
}

/** A scene's picture: a place, or a place at an hour and in a weather. What is not said is the place's own. */
export type Art = string | PlaceInTime;

export const isPlace = (name: string): name is Place => PLACES.some((place) => place === name);

export const placeOf = (art: Art): string => (typeof art === 'string' ? art : art.place);

/** One line, as views and pages carry it: `harbour`, or `harbour morning rain`. */
export const writeArt = (art: Art): string =>
  typeof art === 'string' ? art : [art.place, art.hour, art.weather].filter(Boolean).join(' ');

/** What it does not know it leaves out: a picture is never worth an error. */
export function readArt(line: string): PlaceInTime {
  const [place = '', ...words] = line.split(' ');
  const hour = HOURS.find((known) => words.includes(known));
  const weather = WEATHERS.find((known) => words.includes(known));
  return { place, hour, weather };
}

/** The one a trainer most probably meant. */
export function nearestPlace(name: string): Place {
  const [nearest = ''] = nearestTo(name, ['dusk-street', ...PLACES], 1);
  return isPlace(nearest) ? nearest : 'dusk-street';
}

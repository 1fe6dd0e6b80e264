import { agencyOffice } from './backdrops/agency-office.ts';
import { buildingSite } from './backdrops/building-site.ts';
import { busStation } from './backdrops/bus-station.ts';
import type { Composition } from './backdrops/composition.ts';
import { consulateCounter } from './backdrops/consulate-counter.ts';
import { duskStreet } from './backdrops/dusk-street.ts';
import { ferryDeck } from './backdrops/ferry-deck.ts';
import { flatOneLamp } from './backdrops/flat-one-lamp.ts';
import { forestCamp } from './backdrops/forest-camp.ts';
import { greenhouse } from './backdrops/greenhouse.ts';
import { harbour } from './backdrops/harbour.ts';
import { healthCentre } from './backdrops/health-centre.ts';
import { hotelCorridor } from './backdrops/hotel-corridor.ts';
import { libraryEvening } from './backdrops/library-evening.ts';
import { officeNight } from './backdrops/office-night.ts';
import { receptionCentre } from './backdrops/reception-centre.ts';
import { restaurantKitchen } from './backdrops/restaurant-kitchen.ts';
import { schoolYard } from './backdrops/school-yard.ts';
import { townHallDesk } from './backdrops/town-hall-desk.ts';
import { winterStreet } from './backdrops/winter-street.ts';
import { svgDocument } from './paint.ts';
import { sceneIn } from './scene.ts';

const BACKDROPS: Readonly<Record<string, Composition>> = {
  'agency-office': agencyOffice,
  'building-site': buildingSite,
  'bus-station': busStation,
  'consulate-counter': consulateCounter,
  'ferry-deck': ferryDeck,
  'flat-one-lamp': flatOneLamp,
  'forest-camp': forestCamp,
  greenhouse: greenhouse,
  harbour: harbour,
  'health-centre': healthCentre,
  'hotel-corridor': hotelCorridor,
  'library-evening': libraryEvening,
  'office-night': officeNight,
  'reception-centre': receptionCentre,
  'restaurant-kitchen': restaurantKitchen,
  'school-yard': schoolYard,
  'town-hall-desk': townHallDesk,
  'winter-street': winterStreet,
};

export const BACKDROP_NAMES: readonly string[] = Object.keys(BACKDROPS);

export const isBackdrop = (name: string): boolean => Object.hasOwn(BACKDROPS, name);

export interface BackdropBox {
  /** In pixels; pass device pixels for a crisp texture. */
  readonly width: number;
  readonly height: number;
  readonly seed?: number;
  /** 0 = one lit window, 1 = many: it rises as the helping system works better. */
  readonly light?: number;
}

/** A whole SVG document. The same arguments always give the same string. */
export function backdrop(name: string, { width, height, seed = 1, light = 0.25 }: BackdropBox): string {
  const known = isBackdrop(name) ? name : 'dusk-street';
  const composition = BACKDROPS[known] ?? duskStreet;
  const scene = sceneIn({ name: known, width, height, seed, light }, composition.mood);
  const drawn = composition.draw(scene);
  return svgDocument(width, height, scene.sheet, drawn);
}

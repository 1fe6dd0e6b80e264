import { isPlace, type Place, readArt } from '#shared/scenario/art.ts';
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
import { healthCorridor } from './backdrops/health-corridor.ts';
import { hotelCorridor } from './backdrops/hotel-corridor.ts';
import { libraryEvening } from './backdrops/library-evening.ts';
import { officeNight } from './backdrops/office-night.ts';
import { receptionCentre } from './backdrops/reception-centre.ts';
import { restaurantKitchen } from './backdrops/restaurant-kitchen.ts';
import { schoolYard } from './backdrops/school-yard.ts';
import { townHallDesk } from './backdrops/town-hall-desk.ts';
import { winterStreet } from './backdrops/winter-street.ts';
import { moodAt } from './moods.ts';
import { definitionsOf, svgFrame } from './paint.ts';
import { LAYERS, type Layer, OVERSCAN, type SceneAir, sceneIn } from './scene.ts';

const BACKDROPS: Readonly<Record<Place, Composition>> = {
  'agency-office': agencyOffice,
  'building-site': buildingSite,
  'bus-station': busStation,
  'consulate-counter': consulateCounter,
  'dusk-street': duskStreet,
  'ferry-deck': ferryDeck,
  'flat-one-lamp': flatOneLamp,
  'forest-camp': forestCamp,
  greenhouse: greenhouse,
  harbour: harbour,
  'health-centre': healthCentre,
  'health-corridor': healthCorridor,
  'hotel-corridor': hotelCorridor,
  'library-evening': libraryEvening,
  'office-night': officeNight,
  'reception-centre': receptionCentre,
  'restaurant-kitchen': restaurantKitchen,
  'school-yard': schoolYard,
  'town-hall-desk': townHallDesk,
  'winter-street': winterStreet,
};

export interface BackdropBox {
  /** In pixels; pass device pixels for a crisp texture. */
  readonly width: number;
  readonly height: number;
  readonly seed?: number;
  /** 0 = one lit window, 1 = many: it rises as the helping system works better. */
  readonly light?: number;
}

export interface LayersBox extends BackdropBox {
  /** Pixels shown beyond the box on both sides, at most a twentieth of the width; nothing in the box moves for it. */
  readonly bleed?: number;
}

type Drawn = Readonly<Record<Layer, string>>;

/** The layers of `art` (`harbour`, `harbour morning rain`), each with its definitions before it. */
function drawn(art: string, { width, height, seed = 1, light = 0.25 }: BackdropBox): Drawn {
  const { place, hour, weather } = readArt(art);
  const name = isPlace(place) ? place : 'dusk-street';
  const composition = BACKDROPS[name];
  const air = airOf(composition.own, hour, weather);
  const paint = (layer: Layer): string => {
    const scene = sceneIn({ name, width, height, seed, light }, air, layer);
    const picture = composition[layer](scene);
    return definitionsOf(scene.sheet) + picture;
  };
  return { far: paint('far'), middle: paint('middle'), near: paint('near') };
}

/** A place keeps its own colours at its own hour and in its own weather. */
function airOf(own: SceneAir, hour = own.hour, weather = own.weather): SceneAir {
  if (hour === own.hour && weather === own.weather) return own;
  return { hour, weather, mood: moodAt(hour, weather) };
}

/** A whole SVG document. The same arguments always give the same string. */
export function backdrop(art: string, box: BackdropBox): string {
  const layers = drawn(art, box);
  return svgFrame(box, LAYERS.map((layer) => layers[layer]).join(''));
}

/**
 * The same picture as three SVG documents of one size, transparent where the paper ends (a room's `far` is only what
 * its windows show). Laid over each other they are exactly `backdrop()`; `bleed` makes each wider on both sides.
 */
export function backdropLayers(art: string, box: LayersBox): Drawn {
  const bleed = Math.min(box.bleed ?? 0, box.width * OVERSCAN);
  const frame = { x: -bleed, width: box.width + bleed * 2, height: box.height };
  const { far, middle, near } = drawn(art, box);
  return { far: svgFrame(frame, far), middle: svgFrame(frame, middle), near: svgFrame(frame, near) };
}

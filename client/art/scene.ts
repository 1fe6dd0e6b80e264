import type { Hour, Weather } from '#shared/scenario/art.ts';
import { type Chance, chanceFrom } from '#shared/session/chance.ts';
import { type Attributes, emptySheet, mix, rect, type Sheet, seedOf } from './paint.ts';

/** An hour and a weather: five sky colours from the top down, the two ends of every tone, and the lamp. */
export interface Mood {
  readonly sky: readonly [string, string, string, string, string];
  /** The colour distance fades into. */
  readonly haze: string;
  /** The colour of what is nearest. */
  readonly ink: string;
  readonly lamp: string;
}

/**
 * Where things go in one box. `x` and `y` measure in units from the focus and the
 * ground, so that a composition keeps its proportions in a wide box, a tall panel
 * and a phone strip; only what lies beyond ±0.5 units is cut or added.
 */
export interface Scene {
  readonly name: string;
  readonly seed: number;
  readonly width: number;
  readonly height: number;
  readonly shape: 'wide' | 'tall' | 'strip';
  readonly unit: number;
  readonly ground: number;
  readonly focus: number;
  /** Where paint begins and ends: beyond the box, so that a layer may be shifted sideways and bare no edge. */
  readonly left: number;
  readonly right: number;
  readonly hour: Hour;
  readonly weather: Weather;
  readonly mood: Mood;
  /** 0 = one lit window, 1 = many. */
  readonly light: number;
  readonly random: Chance;
  /** Chance as even as it can be: of five windows in a row never all five stay dark. */
  readonly lot: Chance;
  readonly sheet: Sheet;
  readonly x: (units: number) => number;
  readonly y: (units: number) => number;
}

export interface SceneBox {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly seed: number;
  readonly light: number;
}

export interface SceneAir {
  readonly hour: Hour;
  readonly weather: Weather;
  readonly mood: Mood;
}

/** Three sheets of paper, one behind the other, as in a paper theatre. */
export const LAYERS = ['far', 'middle', 'near'] as const;
export type Layer = (typeof LAYERS)[number];

/** How much of the width is painted beyond the box on each side. */
export const OVERSCAN = 0.05;

const shapeOf = (width: number, height: number): Scene['shape'] => {
  if (width / height < 1.15) return 'tall';
  return height < 260 ? 'strip' : 'wide';
};

/** Steps of the golden ratio: every new one falls into the widest gap the others have left. */
function evenly(start: number): Chance {
  let at = start;
  return () => {
    at = (at + 0.618034) % 1;
    return at;
  };
}

/** Every layer has its own chance and its own ids: each can be drawn alone, and all three on one page. */
export function sceneIn({ name, width, height, seed, light }: SceneBox, air: SceneAir, layer: Layer): Scene {
  const shape = shapeOf(width, height);
  const unit = shape === 'tall' ? Math.min(height, width * 0.98) : Math.min(height, width * 0.6);
  // A phone's card covers the lower sixth of its strip, so the ground lies higher there.
  const ground = height * { wide: 0.8, tall: 0.78, strip: 0.76 }[shape];
  const focus = width * { wide: 0.44, tall: 0.5, strip: 0.48 }[shape];
  const picture = [name, width, height, seed, light, air.hour, air.weather, layer].join();
  return {
    name,
    seed,
    width,
    height,
    shape,
    unit,
    ground,
    focus,
    left: -width * OVERSCAN,
    right: width * (1 + OVERSCAN),
    hour: air.hour,
    weather: air.weather,
    mood: air.mood,
    light: Math.min(1, Math.max(0, light)),
    random: chanceFrom(seedOf(`${name} ${layer}`) + seed * 7919),
    lot: evenly((seedOf(`${name} ${layer} lot`) % 997) / 997),
    sheet: emptySheet(`${name}-${layer}-${seedOf(picture).toString(36)}`),
    x: (units) => focus + units * unit,
    y: (units) => ground - units * unit,
  };
}

/** Depth 0 is the farthest, 1 the nearest. */
export const tone = (scene: Scene, depth: number): string => mix(scene.mood.haze, scene.mood.ink, depth);

/** How much of the dusk is left in rooms, corners and on the ground: pale days keep their shadows short. */
const GLOOM: Readonly<Record<Hour, number>> = { morning: 0.8, day: 0.55, dusk: 1, night: 1 };

export const gloom = ({ hour }: Scene): number => GLOOM[hour];

/** What lies out in the open is paler where snow has fallen. */
export const snowed = (scene: Scene, colour: string, amount = 0.5): string =>
  scene.weather === 'snow' ? mix(colour, mix('#DCE6EF', scene.mood.ink, 0.22), amount) : colour;

/** More light only ever adds windows: each one has its own threshold, drawn whatever the light is. */
export const isLit = (scene: Scene, share = 0.62, lot: Chance = scene.lot): boolean =>
  lot() < (1 - (1 - scene.light) ** 1.5) * share;

/** The left and right edges of the box, and its top and bottom, in units from the focus. */
export const edges = (scene: Scene) => ({
  left: -scene.focus / scene.unit,
  right: (scene.width - scene.focus) / scene.unit,
  top: scene.ground / scene.unit,
  bottom: (scene.ground - scene.height) / scene.unit,
});

/** The same, measured to where paint ends: what fills a picture from side to side fills it to here. */
export const paintEdges = (scene: Scene) => ({
  left: (scene.left - scene.focus) / scene.unit,
  right: (scene.right - scene.focus) / scene.unit,
});

/** A strip of paper from one end of the paint to the other. */
export const band = (scene: Scene, y: number, height: number, fill: string, more: Attributes = {}): string =>
  rect(scene.left, y, scene.right - scene.left, height, fill, more);

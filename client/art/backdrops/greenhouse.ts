import { MOODS } from '../moods.ts';
import { between, circle, d, ellipse, mix, shape, stroke, times } from '../paint.ts';
import { pendant } from '../pieces/lamp.ts';
import { glow, haze, pool, vignette } from '../pieces/light.ts';
import { type Person, person } from '../pieces/people.ts';
import { hills, sky } from '../pieces/sky.ts';
import { forest } from '../pieces/tree.ts';
import { weather } from '../pieces/weather.ts';
import { litDoorway } from '../pieces/window.ts';
import { band, edges, type Scene, tone } from '../scene.ts';
import type { Composition } from './composition.ts';

const GROWER: Person = {
  at: 0.115,
  up: -0.06,
  tall: 0.31,
  hair: 'headscarf',
  coat: '#B9673F',
  build: 'round',
  dress: 'apron',
  rim: 'left',
  shade: 0.28,
  shadow: 0.14,
};

const COLLEAGUE: Person = {
  at: -0.14,
  up: -0.03,
  tall: 0.26,
  facing: 'toward',
  hair: 'cap',
  coat: '#5E86B0',
  build: 'slim',
  dress: 'jacket',
  rim: 'right',
  shade: 0.32,
  shadow: -0.1,
};

/** Glass ribs running away to the far gable, seen from the middle path. */
function glassHouse(scene: Scene): string {
  const { unit, x, y, mood } = scene;
  const rib = mix('#C9D8D2', mood.ink, 0.5);
  const steps = [0.3, 0.42, 0.6, 0.86, 1.24];
  return steps
    .map((s, i) => {
      const eaves = 0.06 + s * 0.56;
      const path = d`M${x(-s)} ${y(-0.1 * s)}V${y(eaves)}L${x(0.0)} ${y(0.16 + s * 0.78)}L${x(s)} ${y(eaves)}V${y(-0.1 * s)}`;
      const next = steps[i + 1] ?? 1.8;
      const rails = d`M${x(-s)} ${y(eaves)}L${x(-next)} ${y(0.06 + next * 0.56)}M${x(s)} ${y(eaves)}L${x(next)} ${y(0.06 + next * 0.56)}M${x(0)} ${y(0.16 + s * 0.78)}V${y(0.16 + next * 0.78)}M${x(-s / 2)} ${y(0.11 + s * 0.67)}L${x(-next / 2)} ${y(0.11 + next * 0.67)}M${x(s / 2)} ${y(0.11 + s * 0.67)}L${x(next / 2)} ${y(0.11 + next * 0.67)}M${x(-s)} ${y(eaves * 0.5)}L${x(-next)} ${y((0.06 + next * 0.56) * 0.5)}M${x(s)} ${y(eaves * 0.5)}L${x(next)} ${y((0.06 + next * 0.56) * 0.5)}`;
      const opacity = 0.5 + i * 0.1;
      return (
        stroke(path, rib, unit * (0.005 + i * 0.002), { opacity }) +
        stroke(rails, rib, unit * 0.0035, { opacity: opacity * 0.7 })
      );
    })
    .join('');
}

/** A bed of plants on one side: rows of leaves, larger as they come nearer. */
function bed(scene: Scene, side: 1 | -1): string {
  const { unit, x, y, random, mood } = scene;
  return times(9, (row) => {
    const near = row / 8;
    const s = 0.2 + near ** 1.4 * 0.8;
    const green = mix(mix('#5E8A58', mood.ink, 0.3), mood.ink, near * 0.5);
    const base = y(-0.01 - near * 0.15);
    return times(4, (i) => {
      const cx = x(side * (s * 0.6 + i * s * 0.22));
      const high = unit * s * between(random, 0.16, 0.26);
      const wide = unit * s * 0.09;
      const fruit =
        i < 2 && row % 2
          ? circle(
              cx + wide * 0.3,
              base - high * 0.6,
              unit * s * 0.014,
              mix('#D98A4A', mood.ink, 0.2 + near * 0.3),
            )
          : '';
      return (
        ellipse(cx, base - high * 0.42, wide, high * 0.5, green) +
        ellipse(
          cx - wide * 0.5,
          base - high * 0.66,
          wide * 0.66,
          high * 0.3,
          mix(green, mood.lamp, 0.1 * (1 - near)),
        ) +
        ellipse(cx + wide * 0.5, base - high * 0.28, wide * 0.7, high * 0.3, mix(green, mood.ink, 0.18)) +
        fruit
      );
    });
  });
}

function far(scene: Scene): string {
  const { unit, y } = scene;
  return (
    sky(scene) +
    hills(scene, y(0.05), 0.16, tone(scene, 0.24)) +
    forest(scene, y(0.04), 0.14, 0.3, 0.08, tone(scene, 0.44)) +
    haze(scene, y(0.5), unit * 0.5, 0.4, scene.mood.sky[4]) +
    weather(scene, 'near')
  );
}

function middle(scene: Scene): string {
  const { unit, x, y, height, light } = scene;
  const { bottom } = edges(scene);
  const path = d`M${x(-0.09)} ${y(0)}H${x(0.09)}L${x(0.42)} ${height}H${x(-0.42)}Z`;
  return (
    band(scene, y(0.01), height, mix(tone(scene, 0.8), '#4A4234', 0.35)) +
    shape(
      d`M${x(-0.3)} ${y(-0.03)}V${y(0.228)}L${x(0)} ${y(0.394)}L${x(0.3)} ${y(0.228)}V${y(-0.03)}Z`,
      mix(scene.mood.haze, scene.mood.lamp, 0.3),
      { opacity: 0.4 },
    ) +
    glassHouse(scene) +
    litDoorway(scene, {
      x: x(0),
      base: y(0),
      width: unit * 0.13,
      height: unit * 0.27,
      leaf: 'left',
      lean: 0,
      depth: -bottom * unit,
    }) +
    shape(path, mix('#C9A878', scene.mood.ink, 0.5), { opacity: 0.35 }) +
    bed(scene, -1) +
    bed(scene, 1) +
    glow(scene, x(0), y(0.16), unit * 0.5, 0.3) +
    pendant(scene, x(-0.3), y(0.46), unit * 0.07, light > 0.3, unit * 0.4) +
    pendant(scene, x(0.3), y(0.46), unit * 0.07, light > 0.55, unit * 0.4) +
    pool(scene, x(0), y(-0.07), unit * 0.22, unit * 0.05, 0.4)
  );
}

const near = (scene: Scene): string =>
  person(scene, COLLEAGUE) + person(scene, GROWER) + vignette(scene, 0.5);

export const greenhouse: Composition = {
  own: { hour: 'dusk', weather: 'mist', mood: MOODS.mist },
  far,
  middle,
  near,
};

import { MOODS } from '../moods.ts';
import { circle, d, mix, rect, shape, stroke, times } from '../paint.ts';
import { bench } from '../pieces/furniture.ts';
import { globe } from '../pieces/lamp.ts';
import { haze, vignette } from '../pieces/light.ts';
import { type Person, person } from '../pieces/people.ts';
import { clouds, hills, sky } from '../pieces/sky.ts';
import { reflection, water } from '../pieces/water.ts';
import { weather } from '../pieces/weather.ts';
import { litDoorway } from '../pieces/window.ts';
import { crates, hasWings } from '../pieces/wing.ts';
import { band, edges, isLit, paintEdges, type Scene, snowed, tone } from '../scene.ts';
import type { Composition } from './composition.ts';

const TRAVELLER: Person = {
  at: 0.14,
  up: -0.055,
  tall: 0.38,
  hair: 'long',
  hairColour: '#2B2320',
  coat: '#B9673F',
  build: 'slim',
  dress: 'coat',
  bag: 'backpack',
  rim: 'left',
  shade: 0.28,
  shadow: 0.2,
};

const DECKHAND: Person = {
  at: 0.385,
  up: -0.03,
  tall: 0.37,
  hair: 'cap',
  coat: '#3F8F86',
  build: 'broad',
  dress: 'jacket',
  rim: 'left',
  shade: 0.36,
  shadow: 0.2,
};

/** The white deckhouse on the left, with portholes and an open door. */
function deckhouse(scene: Scene): string {
  const { unit, x, y } = scene;
  const { left } = paintEdges(scene);
  const white = mix('#C9D2D2', scene.mood.ink, 0.52);
  const from = Math.min(left, -0.5) - 0.1;
  const wide = (0.08 - from) * unit;
  const ports = times(6, (i) => {
    const at = -0.36 - i * 0.15;
    const lit = isLit(scene, 1);
    return at < from
      ? ''
      : circle(x(at), y(0.34), unit * 0.042, mix(white, scene.mood.haze, 0.35)) +
          circle(x(at), y(0.34), unit * 0.031, lit ? scene.mood.lamp : tone(scene, 0.95));
  });
  return (
    rect(x(from), y(0.98), wide - unit * 0.12, unit * 0.42, mix(white, scene.mood.ink, 0.2)) +
    rect(x(from), y(0.6), wide, unit * 0.6, white) +
    rect(x(from), y(0.63), wide + unit * 0.05, unit * 0.035, mix(white, scene.mood.haze, 0.3)) +
    rect(x(from), y(0.12), wide, unit * 0.03, mix('#3F7F86', scene.mood.ink, 0.4)) +
    fittings(scene, from, white) +
    ports +
    litDoorway(scene, {
      x: x(-0.12),
      base: y(0),
      width: unit * 0.16,
      height: unit * 0.42,
      leaf: 'right',
      lean: unit * 0.1,
    }) +
    globe(scene, x(-0.12), y(0.52), unit * 0.012, 9)
  );
}

/** Seams of the plates, a rail and a boat on the upper deck, and a plan of the ship for whoever is looking for the way. */
function fittings(scene: Scene, from: number, white: string): string {
  const { unit, x, y, mood } = scene;
  const line = mix(white, mood.ink, 0.3);
  let seams = '';
  let rail = d`M${x(from)} ${y(0.73)}H${x(0.1)}M${x(from)} ${y(0.69)}H${x(0.1)}`;
  for (let at = 0.02; at > from; at -= 0.15) {
    seams += d`M${x(at)} ${y(0.58)}V${y(0.13)}`;
    rail += d`M${x(at)} ${y(0.735)}V${y(0.63)}`;
  }
  const [bow, stern, keel] = [x(-0.74), x(-0.34), y(0.74)];
  const hull = d`M${bow} ${y(0.8)}H${stern}Q${stern + unit * 0.01} ${keel} ${stern - unit * 0.06} ${keel}H${bow + unit * 0.08}Q${bow + unit * 0.02} ${keel} ${bow} ${y(0.8)}Z`;
  const boat =
    shape(hull, mix('#D9783F', mood.ink, 0.34)) +
    rect(bow, y(0.805), stern - bow, unit * 0.012, mix('#F4EFE6', mood.ink, 0.3)) +
    stroke(
      d`M${x(-0.66)} ${y(0.63)}V${y(0.86)}h${unit * 0.03}M${x(-0.42)} ${y(0.63)}V${y(0.86)}h${-unit * 0.03}`,
      line,
      unit * 0.008,
    );
  return (
    stroke(seams, line, unit * 0.003, { opacity: 0.6 }) +
    boat +
    stroke(rail, line, unit * 0.005) +
    rect(x(-0.31), y(0.46), unit * 0.07, unit * 0.09, mix('#F4EFE6', mood.ink, 0.28)) +
    stroke(
      d`M${x(-0.3)} ${y(0.43)}h${unit * 0.05}M${x(-0.3)} ${y(0.41)}h${unit * 0.035}M${x(-0.3)} ${y(0.39)}h${unit * 0.045}`,
      mix('#2F6E74', mood.ink, 0.2),
      unit * 0.005,
    )
  );
}

function railing(scene: Scene): string {
  const { unit, x, y, right } = scene;
  const colour = mix('#C9D2D2', scene.mood.ink, 0.42);
  const from = x(0.08);
  const posts = times(Math.ceil((right - from) / (unit * 0.13)), (i) =>
    rect(from + unit * (0.03 + i * 0.13), y(0.2), unit * 0.011, unit * 0.2, colour),
  );
  const rails = times(3, (i) =>
    rect(from, y(0.2 - i * 0.06), right - from, unit * (i ? 0.007 : 0.014), colour),
  );
  return rails + posts;
}

/** A lifebuoy, orange and white: the plainest sign of help there is. */
function lifebuoy(scene: Scene, at: number, up: number): string {
  const { unit, x, y } = scene;
  const r = unit * 0.05;
  const orange = mix('#D9783F', scene.mood.ink, 0.2);
  const white = mix('#F4EFE6', scene.mood.ink, 0.15);
  const ring = `<circle cx="${x(at).toFixed(1)}" cy="${y(up).toFixed(1)}" r="${r.toFixed(1)}" fill="none" stroke="${white}" stroke-width="${(unit * 0.026).toFixed(1)}"/>`;
  const quarter = (2 * Math.PI * r) / 8;
  return ring + ring.replace(white, orange).replace('/>', ` stroke-dasharray="${quarter.toFixed(1)}"/>`);
}

function far(scene: Scene): string {
  const { unit, x, y } = scene;
  const horizon = y(0.3);
  const shoreLights = times(12, (i) => {
    const at = 0.14 + i * 0.075;
    return isLit(scene, 1.2) || i === 5
      ? circle(x(at), horizon - unit * 0.012, unit * 0.004, scene.mood.lamp) +
          reflection(scene, x(at), horizon + unit * 0.01, unit * 0.1, unit * 0.014, 0.4)
      : '';
  });
  return (
    sky(scene, horizon) +
    clouds(scene, 9, 0.34, horizon) +
    hills(scene, horizon, 0.05, tone(scene, 0.22), 5) +
    haze(scene, y(0.5), unit * 0.2, 0.3, scene.mood.sky[4]) +
    water(scene, horizon, y(-0.02)) +
    shoreLights +
    weather(scene, 'far')
  );
}

function middle(scene: Scene): string {
  const { unit, x, y, height } = scene;
  const deck = snowed(scene, mix(tone(scene, 0.84), '#6E5240', 0.3));
  const boards = times(9, (i) =>
    stroke(d`M${x(-0.7 + i * 0.2)} ${y(0)}L${x(-1.2 + i * 0.36)} ${height}`, scene.mood.ink, unit * 0.004, {
      opacity: 0.35,
    }),
  );
  return (
    band(scene, y(0), height - y(0), deck) +
    boards +
    railing(scene) +
    deckhouse(scene) +
    lifebuoy(scene, 0.3, 0.12) +
    (edges(scene).right > 0.8 ? bench(scene, x(0.74), y(-0.03), unit * 0.3, unit * 0.16) : '')
  );
}

function near(scene: Scene): string {
  const { unit, height } = scene;
  return (
    person(scene, TRAVELLER) +
    person(scene, DECKHAND) +
    (hasWings(scene) ? crates(scene, 'right') : '') +
    weather(scene, 'near') +
    band(scene, height - unit * 0.02, unit * 0.02, scene.mood.ink, { opacity: 0.4 }) +
    vignette(scene, 0.42)
  );
}

export const ferryDeck: Composition = {
  own: { hour: 'night', weather: 'clear', mood: MOODS.sea },
  far,
  middle,
  near,
};

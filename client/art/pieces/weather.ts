import { between, circle, d, n, shape, stroke, times } from '../paint.ts';
import type { Scene } from '../scene.ts';
import { softBand } from './light.ts';

/** Fine slanting rain in two depths. */
function rain(scene: Scene, amount = 1): string {
  const { random, left, right, width, height, unit } = scene;
  const drops = ((width * height) / (unit * unit)) * 70 * amount;
  const layer = (share: number, opacity: number, thick: number): string => {
    let path = '';
    for (let i = 0; i < drops * share; i += 1) {
      const x = between(random, left, right + unit * 0.1);
      const y = random() * height;
      const length = unit * between(random, 0.03, 0.07);
      path += d`M${x} ${y}l${-length * 0.22} ${length}`;
    }
    return stroke(path, '#DCE8EA', unit * thick, { opacity, 'stroke-linecap': 'round' });
  };
  return layer(0.6, 0.13, 0.0022) + layer(0.4, 0.2, 0.0034);
}

/** Snow that is larger and rarer the nearer it is. */
function snow(scene: Scene, amount = 1): string {
  const { random, left, right, width, height, unit } = scene;
  const flakes = ((width * height) / (unit * unit)) * 90 * amount;
  return times(flakes, () => {
    const near = random() ** 3;
    const opacity = n(between(random, 0.3, 0.85) * (1 - near * 0.35));
    return circle(
      between(random, left, right),
      random() * height,
      unit * (0.0022 + near * 0.0075),
      '#F3F3EE',
      {
        opacity,
      },
    );
  });
}

/** What falls or hangs in the air before us; nothing when it is clear. */
export function weather(scene: Scene, amount = 1): string {
  if (scene.weather === 'rain') return rain(scene, amount * 0.7);
  if (scene.weather === 'snow') return snow(scene, amount);
  return scene.weather === 'mist' ? mist(scene, scene.y(0.2), 3, scene.mood.sky[4], 0.14 * amount) : '';
}

/** Low mist in long bands. */
export function mist(
  scene: Scene,
  y: number,
  bands: number,
  colour = scene.mood.sky[4],
  opacity = 0.22,
): string {
  const { random, width, unit } = scene;
  return times(bands, (i) => {
    const length = width * between(random, 0.5, 1.1);
    return softBand(
      scene,
      between(random, -0.3, 0.6) * width,
      y + unit * (i * 0.035 + between(random, -0.01, 0.01)),
      length,
      unit * between(random, 0.03, 0.06),
      colour,
      opacity,
    );
  });
}

/** A snow cap lying on a roof line from x1 to x2. */
export function snowCap(scene: Scene, x1: number, x2: number, y: number, thick = 0.022): string {
  const depth = scene.unit * thick;
  const count = Math.max(2, Math.round((x2 - x1) / (scene.unit * 0.07)));
  const step = (x2 - x1) / count;
  let path = d`M${x1} ${y}Q${x1} ${y - depth} ${x1 + step * 0.5} ${y - depth}H${x2 - step * 0.5}Q${x2} ${y - depth} ${x2} ${y}`;
  for (let i = count; i > 0; i -= 1) path += d`q${-step / 2} ${depth * (i % 2 ? 0.75 : 0.35)} ${-step} 0`;
  return shape(`${path}Z`, '#DCE4EA');
}

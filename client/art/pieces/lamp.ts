import { circle, d, ellipse, mix, rect, shape, stroke } from '../paint.ts';
import { type Scene, tone } from '../scene.ts';
import { cone, glow, pool } from './light.ts';

const bulb = (scene: Scene): string => mix(scene.mood.lamp, '#FFFFFF', 0.55);

/** A street lamp with a bowed arm; unlit it is only a line against the sky. */
export function streetLamp(
  scene: Scene,
  x: number,
  base: number,
  height: number,
  lit = true,
  side: 1 | -1 = 1,
): string {
  const colour = tone(scene, 1);
  const thick = height * 0.022;
  const reach = height * 0.2 * side;
  const top = base - height;
  const head = x + reach;
  const post = d`M${x} ${base}V${top + height * 0.12}Q${x} ${top} ${x + reach * 0.6} ${top}H${head}`;
  const light = lit
    ? cone(scene, head, top + thick * 2, height - thick * 2, thick * 2, height * 0.34, 0.26) +
      pool(scene, head, base + height * 0.03, height * 0.5, height * 0.09, 0.55) +
      glow(scene, head, top + thick * 2, height * 0.34, 0.85)
    : '';
  return (
    light +
    stroke(post, colour, thick, { 'stroke-linecap': 'round' }) +
    rect(x - thick * 1.2, base - height * 0.06, thick * 2.4, height * 0.06, colour) +
    shape(
      d`M${head - thick * 3} ${top + thick * 1.2}Q${head} ${top - thick * 2.4} ${head + thick * 3} ${top + thick * 1.2}Z`,
      colour,
    ) +
    (lit ? ellipse(head, top + thick * 1.5, thick * 2.2, thick * 0.9, bulb(scene)) : '')
  );
}

/** A desk lamp with an angled arm, standing on (x, y); it leans left or right. */
export function deskLamp(
  scene: Scene,
  x: number,
  y: number,
  height: number,
  side: 1 | -1 = 1,
  reach = 1,
): string {
  const metal = mix(tone(scene, 0.9), '#3E7D78', 0.35);
  const elbowX = x - height * 0.22 * side;
  const elbowY = y - height * 0.5;
  const headX = x + height * 0.34 * side;
  const headY = y - height * 0.92;
  const wide = height * 0.24;
  const shade = d`M${headX - wide * 0.32} ${headY - wide * 0.62}H${headX + wide * 0.32}L${headX + wide} ${headY + wide * 0.2}H${headX - wide}Z`;
  return (
    glow(scene, headX, headY + wide * 0.6, height * 2.4 * reach, 0.62) +
    cone(scene, headX, headY + wide * 0.2, y - headY - wide * 0.2, wide * 0.92, height * 0.78, 0.62) +
    pool(scene, headX, y, height * 1.1, height * 0.09, 0.9) +
    rect(x - height * 0.16, y - height * 0.04, height * 0.32, height * 0.05, metal, { rx: height * 0.02 }) +
    stroke(
      d`M${x} ${y - height * 0.03}L${elbowX} ${elbowY}L${headX} ${headY - wide * 0.5}`,
      metal,
      height * 0.04,
      {
        'stroke-linejoin': 'round',
        'stroke-linecap': 'round',
      },
    ) +
    shape(shade, metal) +
    ellipse(headX, headY + wide * 0.2, wide * 0.94, wide * 0.12, bulb(scene))
  );
}

/** A lamp hanging from the ceiling. Unlit it keeps its place, dark. */
export function pendant(
  scene: Scene,
  x: number,
  y: number,
  size: number,
  lit = true,
  depth?: number,
): string {
  const colour = mix(tone(scene, 1), '#4E8580', lit ? 0.3 : 0.12);
  const shade = d`M${x - size * 0.16} ${y - size * 0.34}Q${x - size * 0.2} ${y - size * 0.5} ${x} ${y - size * 0.5}Q${x + size * 0.2} ${y - size * 0.5} ${x + size * 0.16} ${y - size * 0.34}Q${x + size * 0.5} ${y - size * 0.24} ${x + size * 0.56} ${y}H${x - size * 0.56}Q${x - size * 0.5} ${y - size * 0.24} ${x - size * 0.16} ${y - size * 0.34}Z`;
  const light = lit
    ? glow(scene, x, y, size * 3.4, 0.6) +
      (depth ? cone(scene, x, y, depth, size * 0.5, size * 0.5 + depth * 0.42, 0.34) : '')
    : '';
  return (
    light +
    stroke(d`M${x} 0V${y - size * 0.48}`, tone(scene, 1), size * 0.05) +
    shape(shade, colour) +
    ellipse(x, y, size * 0.54, size * 0.07, lit ? bulb(scene) : tone(scene, 1))
  );
}

/** A plain globe, for porches and jetties; with no `reach` it is unlit. */
export const globe = (scene: Scene, x: number, y: number, r: number, reach = 9): string =>
  reach < 1
    ? circle(x, y, r, tone(scene, 0.6))
    : glow(scene, x, y, r * reach, 0.7) + circle(x, y, r, bulb(scene));

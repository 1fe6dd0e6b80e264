import { chanceFrom } from '#shared/session/chance.ts';
import { seedOf } from '../paint.ts';
import type { Scene } from '../scene.ts';
import { type FigurePlace, type FigureStyle, figure } from './figure.ts';
import { castShadow } from './light.ts';
import { anyone } from './wardrobe.ts';

export interface Person extends Partial<FigureStyle> {
  /** Units from the focus, and units above the ground line (negative = nearer). */
  readonly at: number;
  readonly up?: number;
  readonly tall: number;
  readonly facing?: FigurePlace['facing'];
  readonly pose?: FigurePlace['pose'];
  readonly rim?: FigurePlace['rim'];
  readonly shade?: number;
  /** How far the shadow leans, in units; left out where no light falls. */
  readonly shadow?: number;
}

/** Someone in the picture: what is not said about them is drawn by chance from the seed. */
export function person(scene: Scene, { at, up = -0.02, tall, shadow, ...rest }: Person): string {
  const { facing = 'away', pose = 'stand', rim = 'none', shade = 0.38, ...style } = rest;
  const x = scene.x(at);
  const y = scene.y(up);
  const height = tall * scene.unit;
  const shade2 =
    shadow === undefined ? '' : castShadow(scene, x, y, height * 0.16, shadow * scene.unit, height * 0.28);
  // Their own chance, so that the same people stand on the stage and on every phone;
  // they carry and wear in their faces only what the picture says.
  const {
    bag: _bag,
    aid: _aid,
    beard: _beard,
    ...chance
  } = anyone(chanceFrom(seedOf(`${scene.name} ${at} ${scene.seed}`)));
  return (
    shade2 +
    figure(
      { ...chance, ...style },
      { x, y, height, facing, pose, rim, shade, ink: scene.mood.ink, lamp: scene.mood.lamp },
    )
  );
}

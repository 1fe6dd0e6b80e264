import { personFigure, roleFigure, token } from '../../art/portrait.ts';
import { MOTION } from '../../motion.ts';
import type { Easel, Painter } from './easel.ts';

/** Shows a picture when it is ready; somebody who has just come rises into their place, who was there just stays. */
function showPicture(easel: Easel, name: string, width: number, height: number, svg: () => string): void {
  void easel.picture(name, width, height, svg).then((texture) => {
    if (!easel.alive()) return;
    const image = easel.image(texture, 0, 0);
    for (const gone of easel.old) gone.destroy();
    const comes = easel.arrival === 'enter';
    const rise = Math.round(MOTION.risePixels * easel.dpr);
    easel.run({ ms: comes ? MOTION.enterMs : 0, delayMs: easel.order * MOTION.staggerMs }, (share) => {
      image.setAlpha(share);
      image.y = Math.round(rise * (1 - share));
    });
    easel.invalidate();
  });
}

export const paintToken: Painter<'token'> = (easel, { box, seed }) => {
  const size = Math.min(box.width, box.height);
  if (size < 1) return undefined;
  showPicture(easel, `token ${seed} ${size}`, size, size, () => token(seed, size));
  return { keepsOld: true };
};

export const paintFigure: Painter<'figure'> = (easel, { box, seed, who }) => {
  const { width, height } = box;
  if (width < 1 || height < 1) return undefined;
  const draw = who === 'role' ? roleFigure : personFigure;
  showPicture(easel, `figure ${who} ${seed} ${width}x${height}`, width, height, () =>
    draw(seed, { width, height }),
  );
  return { keepsOld: true };
};

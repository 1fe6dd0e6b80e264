import { MOTION } from '../../motion.ts';
import type { Painter } from './easel.ts';

const FLIGHT_MS = MOTION.votesMs - MOTION.votesSpreadMs;
/** Votes leave when the choices lie there, and a bar takes in what comes from the first vote on. */
const LEAVE_MS = MOTION.enterMs + MOTION.staggerMs;
export const FIRST_VOTE_MS = LEAVE_MS + FLIGHT_MS;

/** People's answers on their way: from the foot of the screen to the option, where the bar takes them in. */
export const paintVote: Painter<'vote'> = (easel, piece, before) => {
  const cast = piece.count - (before?.count ?? 0);
  if (easel.arrival === 'still' || cast <= 0) return undefined;
  const size = Math.round((easel.stage ? 22 : 14) * easel.dpr);
  const texture = easel.bake(`vote ${piece.colour} ${size}`, size, size, (pen) => {
    pen.beginPath();
    pen.arc(size / 2, size / 2, size / 2 - 1, 0, 2 * Math.PI);
    pen.fillStyle = piece.colour;
    pen.fill();
  });
  const goal = { x: piece.target.x - piece.box.x - size / 2, y: piece.target.y - piece.box.y - size / 2 };
  const foot = easel.footY - piece.box.y;
  for (let index = 0; index < cast; index += 1) {
    const token = easel.image(texture, 0, foot).setAlpha(0);
    // Golden-ratio steps spread the starts over the width without any chance in it.
    const start = easel.scene.scale.width * ((index * 0.618 + easel.order * 0.31) % 1) - piece.box.x;
    const delayMs = LEAVE_MS + (MOTION.votesSpreadMs * index) / Math.max(1, cast);
    easel.run(
      { ms: FLIGHT_MS, delayMs, ease: MOTION.easeInOut.phaser },
      (way) => {
        const x = start + (goal.x - start) * way;
        token.setPosition(Math.round(x), Math.round(foot + (goal.y - foot) * way * (2 - way)));
        token.setAlpha(way < 0.85 ? Math.min(1, way * 6) : (1 - way) / 0.15);
      },
      () => token.destroy(),
    );
  }
  return undefined;
};

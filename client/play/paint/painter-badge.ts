import { badgeLetterShift, badgePath } from '../../art/badge.ts';
import type { Painter } from './easel.ts';

export const paintBadge: Painter<'badge'> = (easel, piece) => {
  const size = Math.min(piece.box.width, piece.box.height);
  const { shape, letter, fill, ink, family, edge } = piece;
  const name = `badge ${JSON.stringify([shape, letter, fill, ink, family, edge])} ${size}`;
  const texture = easel.bake(name, size, size, (pen) => {
    const path = new Path2D(badgePath(shape, size));
    pen.fillStyle = fill;
    pen.fill(path);
    if (edge.width > 0) {
      pen.strokeStyle = edge.colour;
      pen.lineWidth = edge.width;
      pen.stroke(path);
    }
    pen.fillStyle = ink;
    pen.font = `700 ${Math.round(size * (shape === 'star' || shape === 'triangle' ? 0.42 : 0.5))}px ${family}`;
    pen.textAlign = 'center';
    const { actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = pen.measureText(letter);
    pen.fillText(letter, size / 2, Math.round(size / 2 + badgeLetterShift(shape, size) + (up - down) / 2));
  });
  const x = Math.round((piece.box.width - size) / 2);
  const y = Math.round((piece.box.height - size) / 2);
  easel.image(texture, x, y);
  return undefined;
};

import { PRINCIPLES } from '#shared/scenario/format.ts';
import { PETALS } from '../graph/look.ts';
import { INK, type Paper } from './paper.ts';

/** The empty compass to draw in: rights above, assistance right, prevention below, cooperation left. */
export function drawCompass(paper: Paper, x: number, y: number, radius: number): void {
  paper.save().translate(x, y);
  paper
    .circle(0, 0, radius * 1.07)
    .lineWidth(0.6)
    .strokeColor('#A9B4BC')
    .stroke();
  for (const [index, id] of PRINCIPLES.entries()) {
    paper
      .save()
      .rotate(index * 90)
      .path(petal(radius))
      .lineWidth(1.4)
      .strokeColor(PETALS[id])
      .stroke()
      .restore();
  }
  paper
    .circle(0, 0, radius * 0.07)
    .fillColor(INK)
    .fill();
  paper.restore();
}

/** One petal that points up, round (0, 0). */
function petal(radius: number): string {
  const at = (x: number, y: number): string => `${x * radius} ${y * radius}`;
  const right = `C${at(0.34, -0.3)} ${at(0.3, -0.72)} ${at(0, -1)}`;
  const left = `C${at(-0.3, -0.72)} ${at(-0.34, -0.3)} ${at(0, -0.13)}`;
  return `M${at(0, -0.13)}${right}${left}Z`;
}

import { clockWords } from '../clock-words.ts';
import type { Draw } from './bakery.ts';
import type { Easel, Painter } from './easel.ts';

const WARN_SECONDS = 10;

/** The ring's own line and its middle, in device pixels. */
const lineOf = (size: number, dpr: number): number =>
  Math.max(Math.round(3.5 * dpr), Math.round(size * 0.07));
const radiusOf = (size: number, dpr: number): number =>
  size / 2 - lineOf(size, dpr) / 2 - Math.round(2 * dpr);

function drawRing({ theme, dpr }: Easel, family: string, seconds: number, share: number): Draw {
  return (pen, size) => {
    const middle = size / 2;
    const line = lineOf(size, dpr);
    const arc = (colour: string, end: number): void => {
      pen.beginPath();
      pen.arc(middle, middle, radiusOf(size, dpr), -Math.PI / 2, -Math.PI / 2 + 2 * Math.PI * end);
      pen.lineWidth = line;
      pen.strokeStyle = colour;
      pen.stroke();
    };
    pen.beginPath();
    pen.arc(middle, middle, middle, 0, 2 * Math.PI);
    pen.fillStyle = theme.ring;
    pen.fill();
    arc(theme.track, 1);
    if (share > 0) arc(seconds <= WARN_SECONDS ? theme.warn : theme.calm, share);
    const text = clockWords(seconds);
    pen.fillStyle = theme.onPill;
    pen.font = `650 ${Math.round(size * (text.length > 3 ? 0.26 : 0.36))}px ${family}`;
    pen.textAlign = 'center';
    const { actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = pen.measureText(text);
    pen.fillText(text, middle, Math.round(middle + (up - down) / 2));
  };
}

/**
 * Redrawn on one small texture when the second changes or the line has become a whole pixel shorter, at most as often
 * as the clock ticks: it seems to glide, and between two ticks everything sleeps.
 */
export const paintRing: Painter<'ring'> = (easel, { box, endsAtMs, leftMs, lastsMs, family }) => {
  const size = Math.min(box.width, box.height);
  const live = easel.live(size, size);
  easel.image(live.key, 0, 0);
  /** In CSS pixels: finer steps would not be seen. */
  const around = Math.round((2 * Math.PI * radiusOf(size, easel.dpr)) / easel.dpr);
  let shown = '';
  const show = (left: number): void => {
    const seconds = Math.max(0, Math.ceil(left / 1000));
    const share = lastsMs > 0 ? Math.min(1, Math.max(0, left / lastsMs)) : 0;
    const length = Math.round(around * share);
    if (`${seconds} ${length}` === shown) return;
    shown = `${seconds} ${length}`;
    live.draw(drawRing(easel, family, seconds, length / around));
    easel.invalidate();
  };
  if (endsAtMs === null || endsAtMs <= 0) {
    show(leftMs ?? lastsMs);
    return undefined;
  }
  const tick = (nowMs: number): void => show(endsAtMs - nowMs);
  tick(easel.nowMs());
  return { tick };
};

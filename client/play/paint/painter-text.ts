import { MOTION } from '../../motion.ts';
import type { Draw } from './bakery.ts';
import type { Easel, Painter } from './easel.ts';
import type { PieceOf, TextRun } from './piece.ts';
import { wordsAcross } from './text-lines.ts';

/** Taller texts are cut into several textures: some phones refuse more than 4096 pixels. */
const TALLEST = 2048;

function drawRun(pen: CanvasRenderingContext2D, run: TextRun): void {
  pen.font = run.font;
  pen.fillStyle = run.colour;
  pen.textBaseline = 'alphabetic';
  const widthOf = (part: string): number => pen.measureText(part).width;
  // A shown hyphen hangs outside the width the browser reports for the words.
  const width = run.text.endsWith('-') ? widthOf(run.text) : run.width;
  for (const { word, x } of wordsAcross(run.text, width, widthOf))
    pen.fillText(word, run.x + x, run.baseline);
  if (run.underline) {
    const line = Math.max(1, Math.round(run.size / 15));
    pen.fillRect(run.x, run.baseline + Math.round(run.size * 0.1), run.width, line);
  }
}

interface Sheet {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Room for every run with its overhangs, descenders and accents. */
function sheetOf(runs: readonly TextRun[]): Sheet {
  const pad = Math.ceil(Math.max(...runs.map(({ size }) => size)) * 0.5);
  const x = Math.floor(Math.min(...runs.map((run) => run.x))) - pad;
  const y = Math.floor(Math.min(...runs.map((run) => run.baseline - run.size))) - pad;
  const right = Math.ceil(Math.max(...runs.map((run) => run.x + run.width))) + pad;
  const bottom = Math.ceil(Math.max(...runs.map((run) => run.baseline))) + pad;
  return { x, y, width: right - x, height: bottom - y };
}

function blocksOf(runs: readonly TextRun[]): readonly (readonly TextRun[])[] {
  const blocks: TextRun[][] = [];
  let top = Number.NEGATIVE_INFINITY;
  for (const run of runs) {
    const block = blocks.at(-1);
    if (block !== undefined && run.baseline - top < TALLEST) block.push(run);
    else {
      blocks.push([run]);
      top = run.baseline;
    }
  }
  return blocks;
}

const drawAll =
  (runs: readonly TextRun[], sheet: Sheet): Draw =>
  (pen) => {
    pen.translate(-sheet.x, -sheet.y);
    for (const run of runs) drawRun(pen, run);
    pen.setTransform(1, 0, 0, 1, 0, 0);
  };

const NUMBER = /\d+(?:[.,]\d+)?/;

/** The same words with another number, held where the alignment holds them. */
function withNumber(
  run: TextRun,
  value: number,
  align: CanvasTextAlign,
  pen: CanvasRenderingContext2D,
): TextRun {
  const text = run.text.replace(NUMBER, String(Math.round(value)));
  pen.font = run.font;
  const width = pen.measureText(text).width;
  const share = { left: 0, start: 0, center: 0.5, right: 1, end: 1 }[align];
  return { ...run, text, width, x: run.x + (run.width - width) * share };
}

function paintCount(easel: Easel, piece: PieceOf<'text'>, from: number, to: number): void {
  const sheet = sheetOf(piece.runs);
  const live = easel.live(sheet.width, sheet.height);
  easel.image(live.key, sheet.x, sheet.y);
  let shown = Number.NaN;
  const show = (value: number): void => {
    if (Math.round(value) === shown) return;
    shown = Math.round(value);
    const done = shown === Math.round(to);
    live.draw((pen) =>
      drawAll(done ? piece.runs : piece.runs.map((run) => withNumber(run, shown, piece.align, pen)), sheet)(
        pen,
        0,
        0,
      ),
    );
  };
  const delayMs = easel.waitMs + easel.order * MOTION.barStaggerMs;
  const { countFirst: first } = piece;
  if (first === null || easel.arrival !== 'enter') {
    easel.run({ from, to, ms: MOTION.barsMs, delayMs }, show);
    return;
  }
  // In step with the bar beside it: how the room chose before, then how it moved.
  easel.run({ from, to: first, ms: MOTION.slowMs, delayMs }, show, () =>
    easel.run(
      { from: first, to, ms: MOTION.barsMs, delayMs: MOTION.pauseMs, ease: MOTION.easeInOut.phaser },
      show,
    ),
  );
}

export const paintText: Painter<'text'> = (easel, piece, before) => {
  const from = before?.countTo ?? 0;
  if (piece.countTo !== null && easel.arrival !== 'still' && from !== piece.countTo) {
    paintCount(easel, piece, from, piece.countTo);
    return undefined;
  }
  for (const block of blocksOf(piece.runs)) {
    const sheet = sheetOf(block);
    const texture = easel.bake(
      `text ${JSON.stringify(block)}`,
      sheet.width,
      sheet.height,
      drawAll(block, sheet),
    );
    easel.image(texture, sheet.x, sheet.y);
  }
  return undefined;
};

import type { GameObjects, Scene } from 'phaser';
import type { Theme } from '../../tokens.ts';
import type { Box } from './piece.ts';

export interface Mark {
  readonly box: Box;
  readonly radius: number;
  readonly fixed: boolean;
}
export interface Marks {
  readonly focus: Mark | null;
  readonly hover: Mark | null;
  readonly pressed: boolean;
}

const numberOf = (hex: string): number => Number.parseInt(hex.slice(1, 7), 16);

/** Shows where the keyboard is and what the pointer means, from the rectangles of the mirror's own elements. */
export class FocusMarks {
  readonly #page: GameObjects.Graphics;
  readonly #fixed: GameObjects.Graphics;

  constructor(scene: Scene) {
    this.#page = scene.add.graphics();
    this.#fixed = scene.add.graphics();
  }

  scrollTo(x: number, y: number): void {
    this.#page.setPosition(-x, -y);
  }

  draw({ focus, hover, pressed }: Marks, theme: Theme, dpr: number): void {
    this.#page.clear();
    this.#fixed.clear();
    const line = (mark: Mark, out: number, width: number, colour: string): void => {
      const away = Math.round(out * dpr);
      const { x, y, width: wide, height } = mark.box;
      (mark.fixed ? this.#fixed : this.#page)
        .lineStyle(Math.round(width * dpr), numberOf(colour), 1)
        .strokeRoundedRect(x - away, y - away, wide + 2 * away, height + 2 * away, this.#round(mark, away));
    };
    if (hover !== null && pressed) {
      const { x, y, width, height } = hover.box;
      (hover.fixed ? this.#fixed : this.#page)
        .fillStyle(numberOf(theme.ink), 0.1)
        .fillRoundedRect(x, y, width, height, this.#round(hover, 0));
    }
    if (hover !== null && focus === null) line(hover, -1, 2, theme.calm);
    if (focus === null) return;
    // Two rings: the bright one alone would vanish on paper.
    line(focus, 2, 3, theme.focusGap);
    line(focus, 4.5, 3, theme.focus);
  }

  #round({ box, radius }: Mark, away: number): number {
    return Math.max(0, Math.min(radius + away, (Math.min(box.width, box.height) + 2 * away) / 2));
  }
}

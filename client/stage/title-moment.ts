import type { TemplateResult } from 'lit-html';
import type { ScenePage } from '#shared/view/page.ts';
import { MOTION } from '../motion.ts';
import type { Desk } from './desk.ts';
import { titleSlide } from './slides/scene.ts';

const still = matchMedia('(prefers-reduced-motion: reduce)');

const opens = (desk: Desk | null): desk is Desk<ScenePage> =>
  desk?.page.at === 'scene' &&
  desk.now.paused === '' &&
  (desk.now.step === 'reading' || desk.page.inject || desk.page.kind === 'story');

/** As a scene opens, its picture is seen nearly alone with the title for a breath; then the card is dealt. */
export class TitleMoment {
  readonly #over: () => void;
  #screen = '';
  #timer = 0;

  constructor(over: () => void) {
    this.#over = over;
  }

  /** A page opened in the middle of things, and whoever wants no motion, sees the card at once. */
  sees(screen: string, before: string, desk: Desk | null): void {
    if (screen === before) return;
    this.end();
    if (before === '' || before === 'arriving' || still.matches || !opens(desk)) return;
    this.#screen = screen;
    this.#timer = window.setTimeout(() => {
      this.end();
      this.#over();
    }, MOTION.breathMs);
  }

  slide(desk: Desk): TemplateResult | null {
    return this.#screen !== '' && opens(desk) ? titleSlide(desk) : null;
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#screen = '';
  }
}

import { html, nothing, type TemplateResult } from 'lit-html';
import type { Page } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import type { ScreenName } from '../../play/screen-of.ts';
import type { Desk } from '../desk.ts';
import { briefingSlide } from './briefing.ts';
import { closingSlides, endedSlides } from './closing.ts';
import { debriefSlides } from './debrief.ts';
import { lobbySlide } from './lobby.ts';
import { isPause, pauseSlide } from './pause.ts';
import { revealedSlide } from './revealed.ts';
import { answerSlide, readingSlide } from './scene.ts';
import { settledSlides } from './settled.ts';
import { slip, spread } from './slide.ts';

type At = Page['at'];
type DeskAt<A extends At> = Desk<Extract<Page, { at: A }>>;
type Slides = readonly TemplateResult[];

function on<A extends At>(at: A, draw: (desk: DeskAt<A>) => Slides): (desk: Desk) => Slides {
  const fits = (desk: Desk): desk is DeskAt<A> => desk.page.at === at;
  return (desk) => (fits(desk) ? draw(desk) : [arriving()]);
}

/** What the stage shows for each screen: one slide, or several to turn with the arrow keys or a presenter. */
const SLIDES = {
  arriving: () => [arriving()],
  'stepped-out': () => [arriving()],
  waiting: () => [arriving()],
  lobby: on('lobby', (desk) => [lobbySlide(desk)]),
  briefing: on('briefing', (desk) => [briefingSlide(desk)]),
  story: on('scene', (desk) => [readingSlide(desk)]),
  answer: on('scene', (desk) => [answerSlide(desk)]),
  revealed: on('scene', (desk) => [revealedSlide(desk)]),
  settled: on('scene', settledSlides),
  debrief: on('debrief', debriefSlides),
  closing: on('closing', closingSlides),
  ended: on('closing', endedSlides),
} as const satisfies Record<ScreenName, (desk: Desk) => Slides>;

export const slidesOf = (name: ScreenName, desk: Desk): Slides =>
  isPause(desk) ? [pauseSlide(desk)] : SLIDES[name](desk);

/** Before there is anything to show, and when the room is gone. */
export function arriving(words = t('play:arriving.title')): TemplateResult {
  return spread(
    nothing,
    slip('paper', 'card', html`<h1 tabindex="-1" data-paint="text">${words}</h1>`),
    'is-title is-alone is-clear',
  );
}

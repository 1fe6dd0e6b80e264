import { html, nothing, type TemplateResult } from 'lit-html';
import type { Page } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import { FRESH } from '../own.ts';
import type { Phone } from '../phone.ts';
import type { ScreenName } from '../screen-of.ts';
import { closingScreen, endedScreen } from './closing.ts';
import { debriefScreen } from './debrief.ts';
import { briefingScreen, lobbyScreen } from './lobby.ts';
import { art, type Piece, ring } from './pieces.ts';
import { answerScreen, revealedScreen, storyScreen } from './scene.ts';
import { settledScreen } from './settled.ts';

type At = Page['at'];
type Draw<A extends At> = (phone: Phone<Extract<Page, { at: A }>>) => TemplateResult;

/** A screen that stands on one sort of page; another page under it means the next one is on its way. */
function on<A extends At>(at: A, draw: Draw<A>): (phone: Phone) => TemplateResult {
  const fits = (phone: Phone): phone is Phone<Extract<Page, { at: A }>> => phone.page.at === at;
  return (phone) => (fits(phone) ? draw(phone) : arriving());
}

const SCREENS = {
  arriving,
  'stepped-out': () => html``,
  waiting: () => plain(t('play:waiting.title'), t('play:waiting.text')),
  lobby: on('lobby', lobbyScreen),
  briefing: on('briefing', briefingScreen),
  story: on('scene', storyScreen),
  answer: on('scene', answerScreen),
  revealed: on('scene', revealedScreen),
  settled: on('scene', settledScreen),
  debrief: on('debrief', debriefScreen),
  closing: on('closing', closingScreen),
  ended: on('closing', endedScreen),
} as const satisfies Record<ScreenName, (phone: Phone) => TemplateResult>;

const plain = (title: string, text: string): TemplateResult =>
  html`<article class="card" data-paint="panel" data-shadow data-enter="rise" data-key="card">
    <h1 tabindex="-1" data-paint="text">${title}</h1>
    <p class="body" data-paint="text">${text}</p>
  </article>`;

function arriving(): TemplateResult {
  return plain(t('play:arriving.title'), t('play:arriving.text'));
}

/** Wide enough for the picture to stand beside the words, where it stays while they scroll; play.css asks the same. */
export const BESIDE = matchMedia('(min-width: 60rem), (min-width: 43rem) and (orientation: landscape)');

/** The picture, the screen's words on it, and the clock where one runs. */
export function screen(name: ScreenName, phone: Phone): TemplateResult {
  if (name === 'stepped-out') return SCREENS[name]();
  const { now, time, page, own } = phone;
  const clock = name === 'answer' && now.step === 'answering' ? ring(now.clock, time) : nothing;
  return pictured(name, { picture: artOf(page), light: own.light, clock }, SCREENS[name](phone));
}

/** Before the room has told anything. */
export const arrivingScreen = (): TemplateResult =>
  pictured('arriving', { picture: EVENING, light: FRESH.light, clock: nothing }, arriving());

interface Above {
  readonly picture: string;
  readonly light: number;
  readonly clock: Piece;
}

/** How tall the picture stands above the words is the screen's own: play.css knows it by its name. */
const pictured = (
  name: ScreenName,
  { picture, light, clock }: Above,
  words: TemplateResult,
): TemplateResult =>
  html`<div class="scene at-${name}">
    <div class="scene-art" ?data-fixed=${BESIDE.matches}>
      ${art(picture, light, BESIDE.matches ? 'right' : 'bottom')} ${clock}
    </div>
    <div class="scene-words">${words}</div>
  </div>`;

const EVENING = 'library-evening';

/** Scenes name their picture, and a case opens with its first; what has none of its own stands before an evening window. */
export function artOf(page: Page): string {
  if ('art' in page && page.art) return page.art;
  if (page.at === 'closing' && page.ended) return 'dusk-street';
  return page.at === 'closing' || page.at === 'debrief' ? 'winter-street' : EVENING;
}

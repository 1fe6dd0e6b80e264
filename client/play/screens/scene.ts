import { html, nothing, type TemplateResult } from 'lit-html';
import type { Kind } from '#shared/scenario/scenario.ts';
import type { ScenePage } from '#shared/view/page.ts';
import type { Phone } from '../phone.ts';
import { boardAnswer } from './board.ts';
import { clueCard, sceneCard } from './card.ts';
import { choiceAnswer } from './choice.ts';
import { gauges } from './principles.ts';
import { rankAnswer } from './rank.ts';
import { revealed } from './reveal.ts';
import { spotAnswer } from './spot.ts';

/** Where a person answers, by kind; a story asks nothing. */
const ANSWERS = {
  story: () => html``,
  choice: choiceAnswer,
  spot: spotAnswer,
  rank: rankAnswer,
  board: boardAnswer,
} as const satisfies Record<Kind, (phone: Phone<ScenePage>) => TemplateResult>;

/** Reading, answering and closed are one screen: the card stays in its place while the vote opens and shuts. */
export function answerScreen(phone: Phone<ScenePage>): TemplateResult {
  const open = phone.now.step !== 'reading' && phone.me.status === 'playing';
  return html`${sceneCard(phone)} ${clueCard(phone)} ${open ? ANSWERS[phone.page.kind](phone) : nothing}`;
}

/** Nothing to answer; once it is read, what it moved. */
export function storyScreen(phone: Phone<ScenePage>): TemplateResult {
  const moved = phone.page.settled?.gauges.filter(({ was, is }) => was !== is) ?? [];
  return html`${sceneCard(phone)} ${clueCard(phone)} ${moved.length > 0 ? gauges(moved) : nothing}`;
}

/** After the reveal the story is known: its title stays, the room's answer takes its place. */
export const revealedScreen = (phone: Phone<ScenePage>): TemplateResult =>
  html`${sceneCard(phone, '')} ${revealed(phone)}`;

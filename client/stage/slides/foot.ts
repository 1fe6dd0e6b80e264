import { html, nothing, type TemplateResult } from 'lit-html';
import { properties } from '../../play/properties.ts';
import { type Piece, ring } from '../../play/screens/pieces.ts';
import { whereabouts } from '../../play/screens/top-bar.ts';
import { type Desk, joinAddress, spoken } from '../desk.ts';
import { noticeOf } from '../notice.ts';
import { isPause } from './pause.ts';
import { inSecondTongue, told, twice } from './slide.ts';

/** On every slide: how latecomers join, what the room should know, how many have answered, and the clock. */
export function foot(desk: Desk): TemplateResult {
  const { now, time, page } = desk;
  if (isPause(desk)) return html`<div class="stage-foot on-page">${join(desk)}</div>`;
  const notice = noticeOf(desk);
  const words = notice
    ? html`<div class="foot-notice plate" data-paint="panel" data-shadow data-key="notice">${told(desk, 'small', notice)}</div>`
    : answered(desk);
  return html`<div class="stage-foot on-page">
    ${page.at === 'lobby' ? nothing : join(desk)} ${words}
    ${now.step === 'answering' ? ring(now.clock, time) : nothing}
  </div>`;
}

function join(desk: Desk): TemplateResult {
  const { room } = desk;
  const where = () => whereabouts(desk);
  return html`<div class="foot-join plate" data-paint="panel" data-shadow data-key="foot-join">
    <div class="qr" data-paint="qr" data-text=${joinAddress(room)} aria-hidden="true"></div>
    <div class="foot-words">
      <p class="foot-code" data-paint="text">${room.code}</p>
      <p class="small soft" data-paint="text">${spoken(room.joinUrl)}</p>
    </div>
    <div class="foot-where foot-words">${twice(desk, 'small soft', where(), inSecondTongue(desk, where))}</div>
  </div>`;
}

function answered(desk: Desk): Piece {
  const { now, page } = desk;
  if (page.at === 'briefing' || (page.at === 'closing' && !page.ended)) {
    return page.pulse.questions.length > 0
      ? counted(desk, 'play:stage.pulse', now.pulsed, now.seats)
      : nothing;
  }
  if (page.at !== 'scene' || page.kind === 'story' || now.step !== 'answering') return nothing;
  return counted(desk, 'play:stage.answered', now.answered, now.entitled);
}

/** How many, never who. */
function counted(
  desk: Desk,
  key: 'play:stage.answered' | 'play:stage.pulse',
  have: number,
  all: number,
): TemplateResult {
  const share = have / Math.max(1, all);
  const params =
    key === 'play:stage.pulse' ? { pulsed: have, seats: all } : { answered: have, entitled: all };
  return html`<div class="foot-count plate" data-paint="panel" data-shadow data-key="count">
    <p class="foot-number" data-paint="text" aria-hidden="true">${have}/${all}</p>
    <div class="foot-words">
      ${told(desk, 'small', key, params)}
      <span class="bar is-calm" data-paint="bar" data-key="answered" data-value=${share} aria-hidden="true" ${properties({ '--value': share })}></span>
    </div>
  </div>`;
}

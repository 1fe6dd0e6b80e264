import { html, nothing, type TemplateResult } from 'lit-html';
import { t } from '../../language.ts';
import { properties } from '../../play/properties.ts';
import { ring } from '../../play/screens/pieces.ts';
import { whereabouts } from '../../play/screens/top-bar.ts';
import { type Desk, joinAddress, spoken } from '../desk.ts';
import { isPause } from './pause.ts';

/** On every slide but the lobby: how latecomers join, how many have answered, and the clock. */
export function foot(desk: Desk): TemplateResult {
  const { now, room, time, page } = desk;
  if (page.at === 'lobby') return html``;
  return html`<div class="stage-foot on-page">
    <div class="foot-join" data-key="foot-join">
      <div class="qr" data-paint="qr" data-text=${joinAddress(room)} aria-hidden="true"></div>
      <p>
        <span class="small soft" data-paint="text">${spoken(room.joinUrl)}</span>
        <span class="foot-code" data-paint="text">${room.code}</span>
      </p>
    </div>
    <p class="foot-where small" data-paint="text">${whereabouts(desk)}</p>
    ${answered(desk)} ${now.step === 'answering' ? ring(now.clock, time) : nothing}
  </div>`;
}

function answered(desk: Desk) {
  const { now, page } = desk;
  if (isPause(desk)) return nothing;
  if (now.paused) return html`<p class="foot-count" data-paint="text">${t('play:stage.paused')}</p>`;
  if (page.at !== 'scene' || page.kind === 'story') return nothing;
  if (now.step === 'closed')
    return html`<p class="foot-count" data-paint="text">${t('play:stage.closed')}</p>`;
  if (now.step !== 'answering') return nothing;
  const share = now.answered / Math.max(1, now.entitled);
  return html`<div class="foot-count">
    <p data-paint="text">${t('play:stage.answered', { answered: now.answered, entitled: now.entitled })}</p>
    <span class="bar is-calm" data-paint="bar" data-key="answered" data-value=${share} aria-hidden="true" ${properties({ '--value': share })}></span>
  </div>`;
}

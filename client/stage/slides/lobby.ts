import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { LobbyPage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import { properties } from '../../play/properties.ts';
import { token } from '../../play/screens/pieces.ts';
import { type Desk, joinAddress, spoken } from '../desk.ts';
import { MOST_STANDING, tokensFor } from '../lobby-tokens.ts';
import { eyebrow, heading, inSecond, slip, told } from './slide.ts';

const MOST_TOKENS = 40;

/** The way in, large enough for the back row; who has come gathers before the picture. */
export function lobbySlide(desk: Desk<LobbyPage>): TemplateResult {
  const { page, second } = desk;
  const card = html`${eyebrow(desk, t('play:stage.title'), inSecond(desk, 'play:stage.title'))} ${heading(desk, page.scenario.title, second?.scenario.title)}
    ${wayIn(desk)}`;
  return html`<div class="spread is-lobby">
    <div class="side" data-fits>${slip('paper', 'card', card)}</div>
    <div class="side" data-fits>${people(desk)}</div>
  </div>`;
}

function wayIn(desk: Desk<LobbyPage>): TemplateResult {
  const { room } = desk;
  const code = { code: room.code };
  return html`<div class="way-in">
    <div class="qr" role="img" aria-label=${t('play:stage.qr', code)} data-paint="qr" data-text=${joinAddress(room)}></div>
    <div class="extra">${told(desk, 'small soft', 'play:stage.waiting')}</div>
    <div class="way-words">
      <div>${told(desk, 'label', 'play:stage.joinAt')}</div>
      <p class="address" data-paint="text">${spoken(room.joinUrl)}</p>
      <div>${told(desk, 'label', 'play:stage.code')}</div>
      <p class="code" data-paint="text">${room.code}</p>
    </div>
  </div>`;
}

function people(desk: Desk): TemplateResult {
  const { view, now } = desk;
  const all = Object.entries(view.tokens);
  const shown = all.slice(0, MOST_TOKENS);
  const { across, size } = tokensFor(shown.length);
  const more = all.length - MOST_TOKENS;
  return html`${slip('ink', 'here', html`${told(desk, 'here-count', 'play:stage.here', { count: now.here })}`)}
    <ul class=${shown.length > MOST_STANDING ? 'tokens is-tags' : 'tokens'} role="list" ${properties({ '--across': across, '--token': `${size}rem` })}>
      ${repeat(
        shown,
        ([seat]) => seat,
        ([seat, { name, here }]) => person(seat, name, here),
      )}
    </ul>
    ${more > 0 ? html`<p class="plate" data-paint="panel text">${t('play:stage.more', { count: more })}</p>` : nothing}`;
}

const person = (seat: string, name: string, isHere: boolean): TemplateResult =>
  html`<li class=${isHere ? 'person' : 'person is-away'} data-key=${`person-${seat}`} data-enter="rise">
    ${token(seat, `token-${seat}`)}<span class="plate" data-paint="panel text">${name}</span>
  </li>`;

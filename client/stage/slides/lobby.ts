import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { LobbyPage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import { properties } from '../../play/properties.ts';
import { token } from '../../play/screens/pieces.ts';
import { type Desk, joinAddress, spoken } from '../desk.ts';
import { MANY, tokensFor } from '../lobby-tokens.ts';
import { eyebrow, halves, heading, inSecond, told } from './slide.ts';

const MOST_TOKENS = 40;
/** The way in, large enough for the back row, and everybody who has come. */
export function lobbySlide(desk: Desk<LobbyPage>): TemplateResult {
  const { page, second, room } = desk;
  const many = Object.keys(desk.view.tokens).length > MANY;
  return halves(
    html`
      ${eyebrow(t('play:stage.title'))} ${heading(desk, page.scenario.title, second?.scenario.title)}
      <div class="way-in">
        <div
          class="qr"
          role="img"
          aria-label=${t('play:stage.qr', { code: room.code })}
          data-paint="qr"
          data-text=${joinAddress(room)}
        ></div>
        <div class="way-words">
          <p class="label" data-paint="text">${t('play:stage.joinAt')}</p>
          <p class="address" data-paint="text">${spoken(room.joinUrl)}</p>
          ${told(desk, 'small soft', 'play:stage.waiting')}
        </div>
      </div>
      <div>
        <p class="label" data-paint="text">${t('play:stage.code')}</p>
        <p class="code" data-paint="text">${room.code}</p>
      </div>
    `,
    people(desk),
    many ? 'is-lobby is-crowded' : 'is-lobby',
  );
}

function people(desk: Desk): TemplateResult {
  const { view, now } = desk;
  const all = Object.entries(view.tokens);
  const shown = all.slice(0, MOST_TOKENS);
  const { across, size } = tokensFor(shown.length);
  const here = { count: now.here };
  const other = inSecond(desk, 'play:stage.here', here);
  return html`<h2 data-paint="text">${t('play:stage.here', here)}</h2>
    ${other ? html`<p class="soft second" lang=${desk.second?.language ?? nothing} data-paint="text">${other}</p>` : nothing}
    <ul class="tokens" role="list" ${properties({ '--across': across, '--token-size': `${size}rem` })}>
      ${repeat(
        shown,
        ([seat]) => seat,
        ([
          seat,
          { name, here: isHere },
        ]) => html`<li class=${isHere ? 'person' : 'person is-away'} data-key=${`person-${seat}`} data-enter="rise">
          ${token(seat, `token-${seat}`)}<span data-paint="text">${name}</span>
        </li>`,
      )}
    </ul>
    ${
      all.length > MOST_TOKENS
        ? html`<p class="soft" data-paint="text">${t('play:stage.more', { count: all.length - MOST_TOKENS })}</p>`
        : nothing
    }`;
}

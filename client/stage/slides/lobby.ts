import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { BriefingPage, LobbyPage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import { BRIEFING_RULES } from '../../play/screens/lobby.ts';
import { token } from '../../play/screens/pieces.ts';
import { type Desk, joinAddress, spoken } from '../desk.ts';
import { eyebrow, halves, heading } from './slide.ts';

const MOST_TOKENS = 42;

/** The way in, large enough for the back row, and everybody who has come. */
export function lobbySlide(desk: Desk<LobbyPage>): TemplateResult {
  const { page, second, room } = desk;
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
        <div>
          <p class="label" data-paint="text">${t('play:stage.joinAt')}</p>
          <p class="address" data-paint="text">${spoken(room.joinUrl)}</p>
          <p class="label" data-paint="text">${t('play:stage.code')}</p>
          <p class="code" data-paint="text">${room.code}</p>
        </div>
      </div>
      <p class="soft" data-paint="text">${t('play:stage.waiting')}</p>
    `,
    people(desk),
    'is-lobby',
  );
}

function people({ view, now }: Desk): TemplateResult {
  const all = Object.entries(view.tokens);
  const shown = all.slice(0, MOST_TOKENS);
  return html`<h2 data-paint="text">${t('play:stage.here', { count: now.here })}</h2>
    <ul class=${shown.length > 15 ? 'tokens is-many' : 'tokens'} role="list">
      ${repeat(
        shown,
        ([seat]) => seat,
        ([
          seat,
          { name, here },
        ]) => html`<li class=${here ? 'person' : 'person is-away'} data-key=${`person-${seat}`} data-enter="rise">
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

export function briefingSlide(desk: Desk<BriefingPage>): TemplateResult {
  const { page, second, now } = desk;
  return halves(
    html`
      ${eyebrow(page.scenario.title)} ${heading(desk, t('play:briefing.title'))}
      <h2 data-paint="text">${t('play:briefing.contentTitle')}</h2>
      <ul class="chips" role="list">
        ${page.contentNotes.map((note, index) => {
          const other = second?.contentNotes[index];
          return html`<li class="chip" data-paint="panel text">${other ? `${note} / ${other}` : note}</li>`;
        })}
      </ul>
      <h2 data-paint="text">${t('play:briefing.stepOutTitle')}</h2>
      <p class="body" data-paint="text">${t('play:briefing.stepOut')}</p>
    `,
    html`
      <h2 data-paint="text">${t('play:briefing.rulesTitle')}</h2>
      <ul class="rows" role="list">
        ${BRIEFING_RULES.map(
          (rule) => html`<li class="row" data-paint="panel" data-enter="rise">
            <p data-paint="text">${t(`play:briefing.rules.${rule}`)}</p>
          </li>`,
        )}
      </ul>
      ${
        page.pulse.questions.length > 0
          ? html`<p class="soft" data-paint="text">
            ${t('play:stage.pulse', { pulsed: now.pulsed, seats: now.seats })}
          </p>`
          : nothing
      }
    `,
  );
}

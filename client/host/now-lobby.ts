import { html, nothing, type TemplateResult } from 'lit-html';
import type { LobbyPage } from '#shared/view/page.ts';
import { t } from '../language.ts';
import { qrCode } from '../qr-code.ts';
import type { Desk } from './desk.ts';
import { fragmentOf } from './room-keys.ts';

/** How people come in, and the two other doors: the stage and a second facilitator. */
export function lobbyCard(desk: Desk, { roles }: LobbyPage): TemplateResult {
  const { keys, joinUrl, now } = desk;
  return html`<div class="card lobby">
      <div class="lobby-words">
        <p class="eyebrow">${t('host:now.joinAt')}</p>
        <p class="lobby-address">${joinUrl.replace(/^https?:\/\//, '')}</p>
        <p class="eyebrow">${t('host:now.code')}</p>
        <p class="lobby-code">${keys.code}</p>
        <p class="lobby-here" aria-live="polite">
          ${now.here > 0 ? t('host:now.people', { count: now.here }) : t('host:now.nobody')}
        </p>
      </div>
      ${qrCode(`${joinUrl}/join/${keys.code}`, t('host:now.qr'))}
    </div>
    ${stageDoor(desk)} ${
      roles.length > 0
        ? html`<details class="card">
      <summary>${t('host:now.rolesInCase')}</summary>
      <dl>${roles.map(({ name, brief }) => html`<dt>${name}</dt><dd>${brief}</dd>`)}</dl>
    </details>`
        : nothing
    }
    ${coFacilitator(desk)}`;
}

function stageDoor({ keys }: Desk): TemplateResult | typeof nothing {
  if (!hasOtherDoors(keys)) return nothing;
  if (!keys.stageKey) return html`<p class="soft">${t('host:now.noStageKey')}</p>`;
  return html`<p class="stage-door">
    <a class="button" href="/stage#${keys.code}.${keys.stageKey}" target="_blank" rel="noopener">${t('host:now.openStage')}</a>
    <span class="soft">${t('host:now.stageHint')}</span>
  </p>`;
}

/** A rehearsal's room has no key, and nobody else can come into it. */
const hasOtherDoors = ({ key }: Desk['keys']): boolean => key !== '';

/** Folded away until asked for: this console may be on the projector. */
export function coFacilitator(desk: Desk): TemplateResult | typeof nothing {
  if (!hasOtherDoors(desk.keys)) return nothing;
  const address = `${desk.joinUrl}/host${fragmentOf(desk.keys)}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      desk.say(t('host:now.copied'));
    } catch {
      // Plain http has no clipboard; the QR beside it does the same.
    }
  };
  return html`<details class="card">
    <summary>${t('host:now.coTitle')}</summary>
    <p class="warning">${t('host:now.coWarning')}</p>
    ${qrCode(address, t('host:now.coQr'))}
    ${window.isSecureContext ? html`<button type="button" class="small" @click=${copy}>${t('host:now.copy')}</button>` : nothing}
  </details>`;
}

import { html, nothing, type TemplateResult } from 'lit-html';
import { LANGUAGES, language, setLanguage, t, timeOfDay } from '../language.ts';
import type { Desk } from './desk.ts';
import { firstShown } from './focus-keeper.ts';
import { nextBar } from './next.ts';
import { nowZone } from './now.ts';
import { peopleZone } from './people.ts';
import { sayZone } from './say.ts';
import { sheetDialog } from './sheet.ts';
import { toast } from './toast.ts';
import type { ZoneName } from './zone.ts';

const ZONES: readonly ZoneName[] = ['now', 'say', 'people'];

/** The console: a bar, three zones, and the next step always in the same place at the foot. */
export function consolePage(desk: Desk, announced: string): TemplateResult {
  return html`<div class="console ${desk.lostAt === null ? '' : 'console-lost'}">
    <button type="button" class="skip-link" @click=${jumpToNext}>${t('host:skip')}</button>
    ${topBar(desk)} ${banner(desk)} ${jumps()}
    <main class="zones">${nowZone(desk)} ${sayZone(desk)} ${peopleZone(desk)}</main>
    <footer class="foot">${toast(desk, desk.sheet === null)} ${nextBar(desk)}</footer>
    <p class="for-readers" role="status" aria-live="polite">${announced}</p>
    ${sheetDialog(desk)}
  </div>`;
}

/** What is shown may be old by now, and says so. */
const banner = (desk: Desk): TemplateResult =>
  html`<div class="banner-place" role="status">${lost(desk)} ${notSaving(desk)}</div>`;

const lost = ({ lostAt, trouble }: Desk) =>
  lostAt === null
    ? nothing
    : html`<p class="banner">
        <strong>${t('host:bar.asOf', { time: timeOfDay(lostAt) })}</strong>
        ${t(trouble === 'restarting' ? 'host:bar.restarting' : 'host:bar.reconnecting')}
      </p>`;

const notSaving = ({ trouble }: Desk) =>
  trouble === 'not-saving' ? html`<p class="banner">${t('host:bar.notSaving')}</p>` : nothing;

function topBar(desk: Desk): TemplateResult {
  const { keys, page } = desk;
  return html`<header class="bar">
    <div class="bar-title">
      <h1>${page.scenario.title}</h1>
      <p class="soft">${t('host:bar.room')} <strong class="bar-code">${keys.code}</strong><span class="bar-status"> · ${desk.online ? t('host:bar.online') : t('host:bar.connecting')}</span></p>
    </div>
    <div class="bar-doors">
      ${
        keys.stageKey
          ? html`<a class="button small bar-stage" href="/stage#${keys.code}.${keys.stageKey}" target="_blank" rel="noopener">${t('host:bar.stage')}</a>`
          : nothing
      }
      ${languageField()}
    </div>
  </header>`;
}

export function languageField(): TemplateResult {
  const choose = ({ target }: Event) => {
    const chosen = target instanceof HTMLSelectElement && LANGUAGES.find(({ code }) => code === target.value);
    if (chosen) void setLanguage(chosen.code);
  };
  return html`<select class="small" aria-label=${t('host:language')} @change=${choose}>
    ${LANGUAGES.map(({ code, name }) => html`<option value=${code} lang=${code} ?selected=${code === language()}>${name}</option>`)}
  </select>`;
}

/** On a phone the zones lie beneath each other. No links: the fragment of this address is the room's key. */
function jumps(): TemplateResult {
  return html`<nav class="jumps" aria-label=${t('host:bar.jump')}>
    ${ZONES.map((zone) => html`<button type="button" class="quiet" @click=${() => jumpTo(zone)}>${t(`host:${zone}.title`)}</button>`)}
  </nav>`;
}

function jumpTo(zone: ZoneName): void {
  document.getElementById(`zone-${zone}`)?.scrollIntoView({ block: 'start' });
  document.getElementById(`${zone}-title`)?.focus({ preventScroll: true });
}

function jumpToNext(): void {
  firstShown(document, '[data-next], [data-choose], .choose-over')?.focus();
}

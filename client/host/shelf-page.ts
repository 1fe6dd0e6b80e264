import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Refusal } from '#shared/session/outcome.ts';
import { language, refusalText, t } from '../language.ts';
import { artStrip } from './art-strip.ts';
import { languageField } from './console-page.ts';
import { languageName } from './language-name.ts';
import { picker } from './picker.ts';
import { forgetRoom, fragmentOf, keptRooms } from './room-keys.ts';
import type { Shelf } from './shelf.ts';
import { shelfCard } from './shelf-card.ts';

export function shelfPage(shelf: Shelf): TemplateResult {
  const hasCases = shelf.is === 'here' && shelf.reply.scenarios.length > 0;
  return html`<div class="shelf ${hasCases ? '' : 'shelf-bare'}">
    <header class="bar">
      <div class="bar-title"><h1>${t('host:shelf.title')}</h1><p class="soft">${t('host:shelf.intro')}</p></div>
      <div class="bar-doors">${languageField()}</div>
    </header>
    ${artStrip('winter-street')}
    ${damaged(shelf)}
    <main class="shelf-main">${comeBack(shelf)} ${cases(shelf)} ${hasCases ? setup(shelf) : nothing}</main>
  </div>`;
}

/** Whoever looks for yesterday's room learns here why it is not there. */
function damaged({ reply: { damagedAt } }: Shelf): TemplateResult | typeof nothing {
  if (damagedAt === undefined) return nothing;
  const day = new Date(damagedAt).toLocaleDateString(language(), { day: 'numeric', month: 'long' });
  return html`<p class="banner" role="status">${t('host:shelf.damaged', { day })}</p>`;
}

function comeBack(shelf: Shelf): TemplateResult | typeof nothing {
  const rooms = keptRooms();
  if (rooms.length === 0) return nothing;
  const forget = (code: string) => {
    forgetRoom(code);
    shelf.set({});
  };
  return html`<section class="come-back" aria-label=${t('host:shelf.yourRooms')}>
    ${repeat(
      rooms,
      ({ code }) => code,
      (room) =>
        html`<p>
          <a class="button" href="/host${fragmentOf(room)}" data-come-back=${room.code}>${t('host:shelf.comeBack', { code: room.code })}</a>
          <span class="soft">${room.title}</span>
          <button type="button" class="small quiet" aria-label=${t('host:shelf.forget', { code: room.code })} @click=${() => forget(room.code)}>×</button>
        </p>`,
    )}
  </section>`;
}

function cases(shelf: Shelf): TemplateResult {
  if (shelf.is === 'loading') return message(t('host:shelf.loading'), t('host:shelf.loadingHint'), nothing);
  if (shelf.is === 'away') return away(shelf);
  if (shelf.reply.scenarios.length === 0)
    return message(t('host:shelf.empty'), t('host:shelf.emptyHint'), nothing);
  return html`<section class="cases" aria-labelledby="cases-title">
    <h2 id="cases-title">${t('host:shelf.cases')}</h2>
    <div class="case-list" role="radiogroup" aria-labelledby="cases-title">
      ${repeat(
        shelf.reply.scenarios.toSorted((one, other) => Number(other.usable) - Number(one.usable)),
        ({ id }) => id,
        (entry) => shelfCard(shelf, entry),
      )}
    </div>
  </section>`;
}

const away = (shelf: Shelf) =>
  message(
    t('host:shelf.away'),
    `${t('host:shelf.awayHint')} ${t('host:shelf.lookingAgain')}`,
    html`<button type="button" class="button leads" @click=${shelf.lookAgain}>${t('host:shelf.tryAgain')}</button>`,
  );

const message = (title: string, text: string, button: TemplateResult | typeof nothing) =>
  html`<section class="card shelf-message" role="status">
    <h2>${title}</h2>
    <p>${text}</p>
    ${button}
  </section>`;

function setup(shelf: Shelf): TemplateResult {
  const { chosen, reply, country, stage } = shelf;
  const [first, second] = stage;
  const languages = (chosen?.languages ?? []).map((code) => ({ id: code, name: languageName(code) }));
  return html`<section class="setup card" aria-labelledby="setup-title">
    <h2 id="setup-title" tabindex="-1">${t('host:shelf.setup')}</h2>
    <p class="setup-case">${chosen ? chosen.title : t('host:shelf.chooseFirst')}</p>
    <div role="status">${isAboutPassphrase(shelf.refusal) ? nothing : refusedNotice(shelf.refusal)}</div>
    ${picker({ label: t('host:shelf.country'), options: reply.countries, value: country, choose: (id) => shelf.set({ country: id }) })}
    <p class="soft">${t('host:shelf.countryHint')}</p>
    ${picker({ label: t('host:shelf.stageFirst'), options: languages, value: first, disabled: chosen === null, choose: (id) => shelf.set({ stage: [id, second] }) })}
    ${picker({
      label: t('host:shelf.stageSecond'),
      options: [{ id: '', name: t('host:shelf.none') }, ...languages.filter(({ id }) => id !== first)],
      value: second,
      disabled: chosen === null,
      choose: (id) => shelf.set({ stage: [first, id] }),
    })}
    <p class="soft">${t('host:shelf.phonesHint')}</p>
    ${reply.asksPassphrase ? passphraseField(shelf) : nothing}
    <button type="button" class="button leads" data-open-room ?disabled=${chosen === null} aria-disabled=${shelf.opening ? 'true' : 'false'} @click=${shelf.open}>
      ${shelf.opening ? t('host:shelf.opening') : t('host:shelf.open')}
    </button>
  </section>`;
}

const isAboutPassphrase = (refusal: Refusal | null): boolean =>
  refusal?.code.startsWith('passphrase-') === true;

const refusedNotice = (refusal: Refusal | null) =>
  refusal
    ? html`<p class="notice"><strong>${t('host:shelf.refused')}</strong> ${refusalText(refusal)}</p>`
    : nothing;

/** No form around it, so that no browser offers to keep it for the next person at this laptop. */
function passphraseField({ passphrase, refusal, set, open }: Shelf): TemplateResult {
  const typed = ({ target }: Event) =>
    target instanceof HTMLInputElement && set({ passphrase: target.value });
  return html`<label class="field">
      <span>${t('host:shelf.passphrase')}</span>
      <input
        type="password"
        data-passphrase
        maxlength="200"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-describedby="passphrase-hint passphrase-refusal"
        aria-invalid=${isAboutPassphrase(refusal) ? 'true' : 'false'}
        .value=${live(passphrase)}
        @input=${typed}
        @keydown=${({ key }: KeyboardEvent) => key === 'Enter' && open()}
      />
    </label>
    <div role="status" id="passphrase-refusal">
      ${isAboutPassphrase(refusal) ? refusedNotice(refusal) : nothing}
    </div>
    <p class="soft" id="passphrase-hint">${t('host:shelf.passphraseHint')}</p>`;
}

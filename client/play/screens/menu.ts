import { html, nothing, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { languageDialog } from '../../care/language.ts';
import { refusalText, t } from '../../language.ts';
import { canStayAwake } from '../../wake-lock.ts';
import { TEXT_SCALES } from '../own.ts';
import type { Phone } from '../phone.ts';
import { colours } from './colours.ts';

/** Language, text size, colours, text view, movement, sounds, my role, watching: taste and rest, one tap away. */
export function menu(phone: Phone): TemplateResult {
  const { own, change } = phone;
  return html`<dialog
    class="menu"
    aria-labelledby="menu-title"
    ${ref((element) => show(element, own.menu))}
    @close=${() => change({ menu: false })}
    @click=${(event: Event) => event.target === event.currentTarget && change({ menu: false })}
  >
    <h2 id="menu-title">${t('play:menu.title')}</h2>
    ${myRole(phone)}
    <button type="button" class="menu-row" @click=${() => languageDialog((code) => void phone.ask({ do: 'language', language: code }))}>
      <span>${t('play:menu.language')}</span>
    </button>
    ${textSize(phone)} ${colours()}
    ${toggle('textView', own.textView, () => change({ textView: !own.textView }))}
    ${toggle('stillness', own.stillness, () => change({ stillness: !own.stillness }))}
    ${toggle('sound', own.sound, () => change({ sound: !own.sound }))}
    ${watching(phone)} ${moveSeat(phone)}
    ${canStayAwake() ? nothing : html`<p class="menu-role">${t('join:screen')}</p>`}
    <button type="button" class="primary" @click=${() => change({ menu: false })}>${t('play:menu.close')}</button>
  </dialog>`;
}

function show(element: Element | undefined, open: boolean): void {
  if (!(element instanceof HTMLDialogElement) || element.open === open) return;
  // `ref` runs before the element is in the page the first time.
  queueMicrotask(() => {
    if (element.isConnected && open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  });
}

function myRole({ me }: Phone): TemplateResult {
  if (!me.role) return html`<p class="menu-role">${t('play:menu.noRole')}</p>`;
  return html`<div class="menu-role">
    <h3>${t('play:menu.role')}: ${me.role.name}</h3>
    <p>${me.role.brief}</p>
  </div>`;
}

const toggle = (name: 'textView' | 'stillness' | 'sound', on: boolean, turn: () => void): TemplateResult =>
  html`<button type="button" class="menu-row" role="switch" aria-checked=${on} @click=${turn}>
    <span>${t(`play:menu.${name}`)}<small>${t(`play:menu.${name}Hint`)}</small></span>
    <span class="switch">${t(on ? 'play:menu.on' : 'play:menu.off')}</span>
  </button>`;

function textSize({ own, change }: Phone): TemplateResult {
  const at = TEXT_SCALES.indexOf(own.textScale);
  const step = (by: -1 | 1) => change({ textScale: TEXT_SCALES[at + by] ?? own.textScale });
  return html`<div class="menu-row is-plain" role="group" aria-label=${t('play:menu.textSize')}>
    <span>${t('play:menu.textSize')}</span>
    <span class="sizes">
      <button type="button" class="is-icon" aria-label=${t('play:menu.smaller')} aria-disabled=${at <= 0} @click=${() => step(-1)}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14" /></svg>
      </button>
      <button type="button" class="is-icon" aria-label=${t('play:menu.larger')} aria-disabled=${at >= TEXT_SCALES.length - 1} @click=${() => step(1)}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14M12 5v14" /></svg>
      </button>
    </span>
  </div>`;
}

function watching({ me, ask }: Phone): TemplateResult {
  const now = me.status === 'watching';
  return html`<button type="button" class="menu-row" @click=${() => void ask({ do: now ? 'play' : 'watch' })}>
    <span>${t(now ? 'play:menu.play' : 'play:menu.watch')}<small>${t('play:menu.watchHint')}</small></span>
  </button>`;
}

/** Fetched when wanted: most people stay with one phone. */
function moveSeat({ change, lendSeat, say }: Phone): TemplateResult {
  const open = async () => {
    change({ menu: false });
    const dialogs = await import('../move-seat.ts').catch(() => null);
    if (dialogs) dialogs.moveSeatDialog(lendSeat);
    else say(refusalText({ code: 'try-again' }));
  };
  return html`<button type="button" class="menu-row" data-move-seat @click=${open}>
    <span>${t('play:menu.moveSeat')}<small>${t('play:menu.moveSeatHint')}</small></span>
  </button>`;
}

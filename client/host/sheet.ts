import { html, nothing, type TemplateResult } from 'lit-html';
import { t } from '../language.ts';
import { qrCode } from '../qr-code.ts';
import { option } from './badge.ts';
import type { Desk, Sheet } from './desk.ts';
import { moreSheet } from './more.ts';
import { toast } from './toast.ts';

/** The one dialog of the console; `layOver` opens and shuts it. */
export function sheetDialog(desk: Desk): TemplateResult {
  const { sheet } = desk;
  return html`<dialog
    class="sheet ${sheet ? `sheet-${sheet.is}` : ''}"
    aria-labelledby="sheet-title"
    @close=${({ target }: Event) => isShut(target) && desk.show(null)}
    @click=${(event: Event) => event.target === event.currentTarget && desk.show(null)}
  >
    ${sheet ? html`<div class="sheet-inside">${inside(desk, sheet)}</div>` : nothing} ${toast(desk, sheet !== null)}
  </dialog>`;
}

/** The browser tells of a closing a moment later: by then another sheet may lie there. */
const isShut = (dialog: EventTarget | null): boolean => dialog instanceof HTMLDialogElement && !dialog.open;

/** After drawing: opens or shuts the dialog, and puts the focus on its title when its content is new. */
export function layOver(root: HTMLElement, sheet: Sheet | null, before: Sheet | null): void {
  const dialog = root.querySelector<HTMLDialogElement>('dialog.sheet');
  if (!dialog || sheet === before) return;
  if (!sheet) {
    dialog.close();
    return;
  }
  if (!dialog.open) dialog.showModal();
  dialog.querySelector<HTMLElement>('#sheet-title')?.focus();
  dialog.scrollTop = 0;
}

function inside(desk: Desk, sheet: Sheet): TemplateResult {
  if (sheet.is === 'more') return html`${title(desk, t('host:more.title'))} ${moreSheet(desk)}`;
  if (sheet.is === 'confirm') return confirmSheet(desk, sheet);
  if (sheet.is === 'choose') return chooseSheet(desk, sheet);
  return handOverSheet(desk, sheet);
}

const title = (desk: Desk, words: string) =>
  html`<header class="sheet-head">
    <h2 id="sheet-title" tabindex="-1">${words}</h2>
    <button type="button" class="small quiet" @click=${() => desk.show(null)}>${t('host:more.close')}</button>
  </header>`;

function confirmSheet(
  desk: Desk,
  { title: asked, text, yes, intent }: Extract<Sheet, { is: 'confirm' }>,
): TemplateResult {
  const go = () => {
    desk.show(null);
    desk.ask(intent);
  };
  return html`<h2 id="sheet-title" tabindex="-1">${asked}</h2>
    <p>${text}</p>
    <div class="button-row button-row-end">
      <button type="button" class="quiet" @click=${() => desk.show(null)}>${t('host:confirm.cancel')}</button>
      <button type="button" class="button leads" data-confirm @click=${go}>${yes}</button>
    </div>`;
}

function chooseSheet(
  desk: Desk,
  { title: asked, text, choices, intent }: Extract<Sheet, { is: 'choose' }>,
): TemplateResult {
  const go = (choice: string) => {
    desk.show(null);
    desk.ask(intent(choice));
  };
  return html`<h2 id="sheet-title" tabindex="-1">${asked}</h2>
    <p>${text}</p>
    <div class="choose">
      ${choices.map(
        ({ id, letter, text: words }) =>
          html`<button type="button" class="choose-one" data-choose=${id} @click=${() => go(id)}>${option(letter, words)}</button>`,
      )}
    </div>
    <div class="button-row button-row-end">
      <button type="button" class="quiet" @click=${() => desk.show(null)}>${t('host:confirm.cancel')}</button>
    </div>`;
}

function handOverSheet(desk: Desk, { name, address }: Extract<Sheet, { is: 'hand-over' }>): TemplateResult {
  return html`<h2 id="sheet-title" tabindex="-1">${t('host:handOver.title', { name })}</h2>
    <p>${t('host:handOver.text')}</p>
    ${qrCode(address, t('host:handOver.qr'))}
    <div class="button-row button-row-end">
      <button type="button" class="button leads" @click=${() => desk.show(null)}>${t('host:handOver.done')}</button>
    </div>`;
}

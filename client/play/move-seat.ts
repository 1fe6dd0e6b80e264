import { html, render, type TemplateResult } from 'lit-html';
import type { Refusal } from '#shared/session/outcome.ts';
import type { SeatLent } from '#shared/wire/wire.ts';
import type { Answer } from '../api.ts';
import { closeOnTapBeside, DIALOG_TITLE, openDialog } from '../care/dialog.ts';
import { refusalText, t } from '../language.ts';
import { qrCode } from '../qr-code.ts';

/** The way to a seat's other device: an address good once, for so long. */
export type LendSeat = () => Promise<Answer<SeatLent & { readonly address: string }>>;

type Shown =
  | { readonly is: 'asking' | 'ended' }
  | { readonly is: 'refused'; readonly refusal: Refusal }
  | { readonly is: 'lent'; readonly address: string; readonly minutes: number };

/** Shows a QR that moves this seat; once the other device has opened it, this page says goodbye by itself. */
export function moveSeatDialog(lend: LendSeat): void {
  let shown: Shown = { is: 'asking' };
  let over: ReturnType<typeof setTimeout> | undefined;
  const again = async () => {
    show({ is: 'asking' });
    const lent = await lend();
    if (!lent.ok) return show({ is: 'refused', refusal: lent.refusal });
    const { address, lastsMs } = lent.body;
    show({ is: 'lent', address, minutes: Math.round(lastsMs / 60_000) });
    over = setTimeout(() => show({ is: 'ended' }), lastsMs);
  };
  const content = () => html`
    <h2 id=${DIALOG_TITLE} tabindex="-1" autofocus>${t('play:menu.moveSeat')}</h2>
    <div role="status">${about(shown)}</div>
    ${shown.is === 'ended' || shown.is === 'refused' ? html`<button class="button leads" type="button" @click=${again}>${t('play:moveSeat.again')}</button>` : ''}
    <button class="button bare" type="button" @click=${() => dialog.close()}>${t('close')}</button>
  `;
  const dialog: HTMLDialogElement = openDialog('move-seat', content);
  const show = (next: Shown) => {
    clearTimeout(over);
    shown = next;
    if (dialog.open) render(content(), dialog);
  };
  dialog.addEventListener('close', () => clearTimeout(over));
  closeOnTapBeside(dialog);
  void again();
}

function about(shown: Shown): TemplateResult {
  if (shown.is === 'refused') return html`<p>${refusalText(shown.refusal)}</p>`;
  if (shown.is === 'lent')
    return html`<p>${t('play:moveSeat.text', { minutes: shown.minutes })}</p>
      ${qrCode(shown.address, t('play:moveSeat.qr'))}`;
  return html`<p>${t(shown.is === 'ended' ? 'play:moveSeat.ended' : 'play:moveSeat.waiting')}</p>`;
}

import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { nanoid } from 'nanoid';
import { looksPersonal } from '#shared/session/personal-data.ts';
import { NOTE_LENGTH } from '#shared/session/words.ts';
import type { ScenePage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import { may, type Phone } from '../phone.ts';

type Column = ScenePage['columns'][number];

/** Short notes into columns. What others wrote appears once the facilitator has approved it. */
export function boardAnswer(phone: Phone<ScenePage>): TemplateResult {
  const { page } = phone;
  return html`<section class="question">
    ${page.question ? html`<h2 data-paint="text" data-enter="rise">${page.question}</h2>` : html`<h2 class="for-readers">${t('play:path.kind.board')}</h2>`}
    <div class="columns">${page.columns.map((column) => columnCard(phone, column))}</div>
  </section>`;
}

function columnCard(phone: Phone<ScenePage>, column: Column): TemplateResult {
  return html`<section
    class="column"
    data-paint="panel"
    data-shadow
    data-enter="rise"
    data-key=${`column-${column.id}`}
    aria-labelledby=${`column-${column.id}`}
  >
    <h3 id=${`column-${column.id}`} data-paint="text">${column.title}</h3>
    <p class="small" data-paint="text">${column.prompt}</p>
    ${myNotes(phone, column)} ${noteForm(phone, column)} ${boardNotes(phone.page, column.id)}
  </section>`;
}

function noteForm(phone: Phone<ScenePage>, column: Column) {
  const { page, me, own } = phone;
  const left = page.notesEach - me.notes.length - own.notesOnTheWay.length;
  if (!may(phone, 'note') || left <= 0) return nothing;
  const text = own.drafts[column.id] ?? '';
  const field = `note-${column.id}`;
  const write = (event: Event) => {
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    phone.change({ drafts: { ...own.drafts, [column.id]: event.target.value } });
  };
  return html`<form class="note-form" data-live @submit=${(event: Event) => send(event, phone, column.id)}>
    <label for=${field} class="for-readers">${t('play:board.noteLabel')}: ${column.title}</label>
    <textarea
      id=${field}
      rows="2"
      maxlength=${NOTE_LENGTH}
      autocomplete="off"
      aria-describedby=${`${field}-hint`}
      .value=${text}
      @input=${write}
    ></textarea>
    <p class="small" id=${`${field}-hint`}>
      ${t('play:board.noteHint')} ${t('play:board.left', { count: NOTE_LENGTH - text.length })}
      <strong role="status">${looksPersonal(text) ? t('play:board.notePersonal') : nothing}</strong>
    </p>
    <button type="submit" class="primary" aria-disabled=${text.trim() === ''}>${t('play:board.send')}</button>
  </form>`;
}

async function send(event: Event, phone: Phone<ScenePage>, column: string): Promise<void> {
  event.preventDefault();
  const text = (phone.own.drafts[column] ?? '').trim();
  if (text === '') return;
  await phone.sendNote({ id: nanoid(), column, text });
}

function myNotes(phone: Phone<ScenePage>, column: Column) {
  const sent = phone.me.notes.filter((note) => note.column === column.id);
  const going = phone.own.notesOnTheWay.filter((note) => note.column === column.id);
  if (sent.length + going.length === 0) return nothing;
  const approved = new Set(phone.page.notes.map(({ id }) => id));
  return html`<ul class="notes" aria-label=${t('play:board.mine')}>
    ${repeat(
      [...sent, ...going],
      ({ id }) => id,
      (note) => html`<li class="note is-mine" data-live>
        <span>${note.text}</span>
        <span class="small">
          ${
            going.includes(note)
              ? t(phone.view.status === 'online' ? 'play:status.sending' : 'play:status.offline')
              : t(approved.has(note.id) ? 'play:board.shown' : 'play:board.waiting')
          }
        </span>
        ${phone.now.step === 'answering' && sent.includes(note) ? takeBackNote(phone, note) : nothing}
      </li>`,
    )}
  </ul>`;
}

const takeBackNote = (phone: Phone<ScenePage>, { id, text }: { id: string; text: string }): TemplateResult =>
  html`<button
    type="button"
    class="quiet"
    aria-label=${t('play:board.withdrawNote', { text })}
    @click=${() => void phone.ask({ do: 'withdraw-note', turn: phone.now.turn, note: id })}
  >
    ${t('play:board.withdraw')}
  </button>`;

/** What the room may read of one column. */
export function boardNotes(page: ScenePage, column: string) {
  const notes = page.notes.filter((note) => note.column === column);
  if (notes.length === 0) return nothing;
  return html`<ul class="notes" aria-label=${t('play:board.board')}>
    ${repeat(
      notes,
      ({ id }) => id,
      (note) => html`<li class="note" data-paint="panel" data-key=${`note-${note.id}`} data-enter="rise">
        <span data-paint="text">${note.text}</span>
        ${
          note.merged > 0
            ? html`<span class="small" data-paint="text">+ ${t('play:board.merged', { count: note.merged })}</span>`
            : nothing
        }
      </li>`,
    )}
  </ul>`;
}

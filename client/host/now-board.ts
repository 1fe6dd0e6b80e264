import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { ConsoleView } from '#shared/view/console-view.ts';
import type { ScenePage } from '#shared/view/page.ts';
import { t } from '../language.ts';
import type { Desk } from './desk.ts';

type BoardNote = ConsoleView['notesToApprove'][number];

/** Notes from the room, column by column; none reaches the stage unseen. */
export function boardNotes(desk: Desk, page: ScenePage): TemplateResult {
  const notes = desk.notes.notesToApprove;
  return html`<div class="board">
    ${page.columns.map(({ id, title, prompt }) => {
      const inColumn = notes.filter(({ column }) => column === id);
      return html`<section aria-label=${title}>
        <h4>${title}</h4>
        <p class="soft">${prompt}</p>
        ${inColumn.length === 0 ? html`<p class="soft">${t('host:now.noNotes')}</p>` : noteList(desk, page, inColumn)}
      </section>`;
    })}
  </div>`;
}

const noteList = (desk: Desk, page: ScenePage, notes: readonly BoardNote[]) =>
  html`<ul class="notes">
    ${repeat(
      notes,
      ({ id }) => id,
      (note) => boardNote(desk, page, note, notes),
    )}
  </ul>`;

function boardNote(desk: Desk, page: ScenePage, note: BoardNote, all: readonly BoardNote[]): TemplateResult {
  const merged = page.notes.find(({ id }) => id === note.id)?.merged ?? 0;
  return html`<li class="note note-${note.shown}">
    <p class="note-text">${note.text}</p>
    <p class="soft">
      ${t('host:now.by', { name: note.by })} · ${t(`host:now.noteShown.${note.shown}`)}
      ${merged > 0 ? html` · ${t('host:now.merged', { count: merged })}` : nothing}
    </p>
    <div class="note-buttons">
      <button
        type="button"
        class="small"
        ?disabled=${note.shown === 'approved'}
        @click=${() => desk.ask({ do: 'approve-note', note: note.id })}
      >
        ${t('host:now.approve')}
      </button>
      <button
        type="button"
        class="small quiet"
        ?disabled=${note.shown === 'hidden'}
        @click=${() => desk.ask({ do: 'hide-note', note: note.id })}
      >
        ${t('host:now.hide')}
      </button>
      ${mergeField(desk, note, all)}
    </div>
  </li>`;
}

function mergeField(desk: Desk, note: BoardNote, all: readonly BoardNote[]): TemplateResult | typeof nothing {
  const others = all.filter(({ id, shown }) => id !== note.id && shown !== 'hidden');
  if (others.length === 0) return nothing;
  const merge = ({ target }: Event) => {
    if (!(target instanceof HTMLSelectElement) || !target.value) return;
    desk.ask({ do: 'merge-notes', note: note.id, into: target.value });
    target.value = '';
  };
  return html`<label class="merge">
    <span>${t('host:now.mergeInto')}</span>
    <select @change=${merge}>
      <option value="">${t('host:now.mergeNone')}</option>
      ${others.map(({ id, text }) => html`<option value=${id}>${text}</option>`)}
    </select>
  </label>`;
}

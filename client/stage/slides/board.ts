import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { ScenePage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import type { Desk } from '../desk.ts';
import { eyebrow, heading, twice, whole } from './slide.ts';

type Column = ScenePage['columns'][number];

/** The board takes the whole width: what the facilitator has approved, column by column. */
export function boardSlide(desk: Desk<ScenePage>): TemplateResult {
  const { page, second } = desk;
  const asked = page.question || page.title;
  return whole(
    html`${eyebrow(page.question ? page.title : page.round.title)}
      ${heading(desk, asked, second?.question || second?.title)}
      <div class="columns">${page.columns.map((column, index) => columnOf(desk, column, index))}</div>`,
    'is-board',
  );
}

function columnOf(desk: Desk<ScenePage>, column: Column, index: number): TemplateResult {
  const { page, second } = desk;
  const other = second?.columns[index];
  const notes = page.notes.filter((note) => note.column === column.id);
  return html`<section class="column" data-paint="panel" data-key=${`column-${column.id}`} data-fits>
    ${twice(desk, 'column-title', column.title, other?.title)}
    <div class=${notes.length > 0 ? 'prompt extra' : 'prompt'}>${twice(desk, 'soft', column.prompt, other?.prompt)}</div>
    <ul class="notes" role="list" data-cut="first">
      ${repeat(
        notes,
        ({ id }) => id,
        ({
          id,
          text,
          merged,
        }) => html`<li class="note" data-paint="panel" data-key=${`note-${id}`} data-enter="rise">
          <span data-paint="text">${text}</span>
          ${merged > 0 ? html`<span class="merged" data-paint="text">+ ${t('play:board.merged', { count: merged })}</span>` : nothing}
        </li>`,
      )}
    </ul>
    <p class="more soft" data-paint="text" hidden></p>
  </section>`;
}

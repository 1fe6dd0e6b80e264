import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { ScenePage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import type { Desk } from '../desk.ts';
import { beside, eyebrow, heading, inSecond, slip, twice, whole } from './slide.ts';

type Column = ScenePage['columns'][number];

/** The board stands before its picture and grows upwards with every note the facilitator has approved. */
export function boardSlide(desk: Desk<ScenePage>): TemplateResult {
  const { page, second } = desk;
  const asked = page.question || page.title;
  const title = html`${eyebrow(desk, page.question ? page.title : page.round.title, page.question ? second?.title : second?.round.title)}
    ${heading(desk, asked, second?.question || second?.title)}`;
  return whole(
    html`${slip('paper', 'tale', title)}
      <div class="columns">${page.columns.map((column, index) => columnOf(desk, column, index))}</div>`,
    'is-board',
  );
}

function columnOf(desk: Desk<ScenePage>, column: Column, index: number): TemplateResult {
  const { page, second } = desk;
  const other = second?.columns[index];
  const notes = page.notes.filter((note) => note.column === column.id);
  return html`<section class="column ink" data-paint="panel" data-shadow data-key=${`column-${column.id}`} data-fits>
    ${twice(desk, 'column-title', column.title, other?.title)}
    <div class=${notes.length > 0 ? 'prompt extra' : 'prompt'}>${twice(desk, 'soft', column.prompt, other?.prompt)}</div>
    <ul class="notes" role="list" data-cut="first">
      ${repeat(
        notes,
        ({ id }) => id,
        (note) => noteOf(desk, note),
      )}
    </ul>
    <p class="more soft" data-paint="text" hidden></p>
  </section>`;
}

function noteOf(desk: Desk<ScenePage>, { id, text, merged }: ScenePage['notes'][number]): TemplateResult {
  const count = { count: merged };
  const like = [t('play:board.merged', count), inSecond(desk, 'play:board.merged', count)] as const;
  return html`<li class="note" data-paint="panel" data-key=${`note-${id}`} data-enter="rise">
    <span data-paint="text">${text}</span>
    ${merged > 0 ? beside(desk, 'merged', `+ ${like[0]}`, like[1]) : nothing}
  </li>`;
}

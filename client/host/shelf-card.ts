import { html, nothing, type TemplateResult } from 'lit-html';
import { numberOf, pageOf } from '#shared/scenario/problem-numbers.ts';
import type { ShelfEntry } from '#shared/wire/wire.ts';
import { number, t } from '../language.ts';
import { AUDIENCES } from './audiences.ts';
import { languageName } from './language-name.ts';
import { errorsOf, fixOf, placeOf, sentenceOf } from './problem-words.ts';
import type { Shelf } from './shelf.ts';

/** One case on the shelf; a broken file says what is wrong with it instead of vanishing. */
export function shelfCard(shelf: Shelf, entry: ShelfEntry): TemplateResult {
  const chosen = shelf.chosen?.id === entry.id;
  return html`<article class="case card ${chosen ? 'case-chosen' : ''} ${entry.usable ? '' : 'case-broken'}">
    <h3>
      ${
        entry.usable
          ? html`<label>
              <input type="radio" name="case" .checked=${chosen} @change=${() => shelf.choose(entry)} />
              <span>${entry.title}</span>
            </label>`
          : entry.title || entry.id
      }
    </h3>
    ${entry.usable ? inShort(entry, chosen) : nothing} ${chosen ? [inFull(entry), waysOn(shelf, entry)] : nothing} ${errorsOf(entry).length > 0 ? problems(entry) : nothing}
  </article>`;
}

/** On a phone the room's own card lies beneath all the cases. */
const waysOn = (shelf: Shelf, entry: ShelfEntry): TemplateResult =>
  html`<div class="button-row">
    <button type="button" class="button calm case-on" @click=${showSetup}>${t('host:shelf.setup')}</button>
    <a class="button calm" href=${rehearsalOf(shelf, entry)} data-rehearse>${t('host:shelf.rehearse')}</a>
  </div>`;

/** With the country and the languages that are chosen for the room. */
function rehearsalOf({ country, stage }: Shelf, { id }: ShelfEntry): string {
  const asked = new URLSearchParams({ case: id, country, stage: stage.filter(Boolean).join(',') });
  return `/rehearse?${asked}`;
}

function showSetup(): void {
  const title = document.getElementById('setup-title');
  title?.scrollIntoView({ block: 'start' });
  title?.focus({ preventScroll: true });
}

/** Enough to choose by, so that a dozen cases can be looked through. */
const inShort = (entry: ShelfEntry, chosen: boolean): TemplateResult =>
  html`<p>${entry.summary}</p>
    <p class="facts">
      <span>${t('host:shelf.minutes', { count: entry.minutes })}</span>
      <span>${t('host:shelf.group', { from: number(entry.group.from), to: number(entry.group.to) })}</span>
      <span>${t('host:shelf.ageFrom', { age: number(entry.ageFrom) })}</span>
      ${entry.reviewed || chosen ? nothing : html`<span class="pill">${t('host:shelf.notReviewedShort')}</span>`}
    </p>`;

function inFull(entry: ShelfEntry): TemplateResult {
  return html`<dl class="case-facts">
      ${fact(t('host:shelf.for'), entry.audience.map(audienceName))} ${fact(t('host:shelf.contentNotes'), entry.contentNotes)}
      ${fact(t('host:shelf.roles'), entry.roles)} ${fact(t('host:shelf.languages'), entry.languages.map(languageName))}
    </dl>
    ${entry.reviewed ? nothing : html`<p class="warning">${t('host:shelf.notReviewed')}</p>`}`;
}

const fact = (name: string, values: readonly string[]) =>
  values.length === 0 ? nothing : html`<div><dt>${name}</dt><dd>${values.join(', ')}</dd></div>`;

/** Trainers may name audiences we have no word for; their own word then stands as it is. */
function audienceName(id: string): string {
  const known = AUDIENCES.find((audience) => audience === id);
  return known ? t(`host:shelf.audience.${known}`) : id.replaceAll('-', ' ');
}

function problems(entry: ShelfEntry): TemplateResult {
  const found = errorsOf(entry);
  return html`<details class="case-problems">
    <summary>
      ${stateOf(entry)} (${t('host:shelf.problems', { count: found.length })})
    </summary>
    <ul>
      ${found.map(
        (problem) =>
          html`<li>
            <p>${numbered(problem)}${sentenceOf(problem)} ${fixOf(problem)}</p>
            <p class="soft">${t('host:shelf.problemAt', { at: placeOf(problem) })}</p>
            <p class="soft">${t('host:shelf.problemPage', { page: pageOf(problem.code) })}</p>
          </li>`,
      )}
    </ul>
  </details>`;
}

/** The number people write into letters and search for; a newer checker's finding has one we do not know. */
function numbered({ code }: ShelfEntry['problems'][number]): TemplateResult | typeof nothing {
  const number = numberOf(code);
  return number === '' ? nothing : html`<strong>${number}</strong> `;
}

/** What can be played although the file as it is now cannot. */
function stateOf({ usable, without = [] }: ShelfEntry): string {
  if (without.length > 0)
    return t('host:shelf.brokenLanguages', { languages: without.map(languageName).join(', ') });
  return t(usable ? 'host:shelf.brokenUsable' : 'host:shelf.broken');
}

import { html, nothing, type TemplateResult } from 'lit-html';
import { PRINCIPLES } from '#shared/scenario/format.ts';
import type { PrincipleId } from '#shared/scenario/scenario.ts';
import type { Compass } from '#shared/view/page.ts';
import { t } from '../../language.ts';

/** Counts in words: shape and words say it, never colour alone. */
export function petalWords({ upheld, strained }: Compass[PrincipleId]): string {
  const words = [
    upheld > 0 ? t('play:compass.upheld', { count: upheld }) : '',
    strained > 0 ? t('play:compass.strained', { count: strained }) : '',
  ].filter((part) => part !== '');
  return words.length > 0 ? words.join(', ') : t('play:compass.untouched');
}

export const petalsOf = (compass: Compass): string =>
  JSON.stringify(
    Object.fromEntries(
      PRINCIPLES.map((id) => [id, { upheld: compass[id].upheld, strained: compass[id].strained }]),
    ),
  );

/** The drawn compass; its still picture in text view is made by `still.ts`. */
export const petals = (compass: Compass): TemplateResult =>
  html`<div class="petals" data-paint="petals" data-key="petals" data-petals=${petalsOf(compass)} aria-hidden="true"></div>`;

interface Opening {
  readonly open: PrincipleId | '';
  readonly onOpen: (id: PrincipleId) => void;
  readonly inside: (id: PrincipleId) => TemplateResult;
}

/** The compass with its four principles in words; with `opening`, each opens the decisions behind it. */
export function compassCard(compass: Compass, opening?: Opening): TemplateResult {
  return html`<section class="compass" aria-labelledby="compass-title">
    <h2 id="compass-title" data-paint="text" data-enter="rise">${t('play:compass.title')}</h2>
    <p class="hint" data-paint="text">${t('play:compass.hint')}</p>
    <div class="compass-inner">
      ${petals(compass)}
      <ul class="principles" role="list">
        ${PRINCIPLES.map((id) => principleRow(compass, id, opening))}
      </ul>
    </div>
  </section>`;
}

function principleRow(compass: Compass, id: PrincipleId, opening?: Opening): TemplateResult {
  const words = html`<span class="principle principle-${id}" data-paint="text">${compass[id].name}</span>
    <span class="small" data-paint="text">${compass[id].sentence}</span>
    <span class="small petal-count" data-paint="text">${petalWords(compass[id])}</span>`;
  if (!opening) return html`<li class="principle-row" data-paint="panel">${words}</li>`;
  const open = opening.open === id;
  return html`<li>
    <button
      type="button"
      class="principle-row"
      data-paint="panel"
      data-key=${`petal-${id}`}
      aria-expanded=${open}
      @click=${() => opening.onOpen(id)}
    >
      ${words}
    </button>
    ${open ? opening.inside(id) : nothing}
  </li>`;
}

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
export const petals = (compass: Compass, opening?: Opening): TemplateResult =>
  html`<div
    class=${opening ? 'petals is-tappable' : 'petals'}
    data-paint="petals"
    data-key="petals"
    data-petals=${petalsOf(compass)}
    aria-hidden="true"
    @click=${(event: MouseEvent) => opening && tapped(event, opening)}
  ></div>`;

/** A shortcut for fingers: the buttons beside it do the same for everybody. */
function tapped({ currentTarget, clientX, clientY }: MouseEvent, { open, onOpen }: Opening): void {
  if (!(currentTarget instanceof HTMLElement)) return;
  const { x, y, width, height } = currentTarget.getBoundingClientRect();
  const id = petalAt(clientX - x - width / 2, clientY - y - height / 2);
  if (open !== id) onOpen(id);
  const row = currentTarget.closest('.compass')?.querySelector(`[data-key="petal-${id}"]`);
  row?.closest('li')?.scrollIntoView({ block: 'nearest' });
}

/** Petals point up, right, down and left, in the order of the principles; `x` and `y` from the middle. */
export function petalAt(x: number, y: number): PrincipleId {
  const [up, right, down, left] = PRINCIPLES;
  if (Math.abs(x) > Math.abs(y)) return x > 0 ? right : left;
  return y > 0 ? down : up;
}

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
      ${petals(compass, opening)}
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

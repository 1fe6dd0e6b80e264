import { html, nothing, type TemplateResult } from 'lit-html';
import { PRINCIPLES } from '#shared/scenario/format.ts';
import type { PrincipleId } from '#shared/scenario/scenario.ts';
import type { Compass } from '#shared/view/looking-back.ts';
import { t } from '../../language.ts';
import type { Phone } from '../phone.ts';
import { badge } from './pieces.ts';

/** Counts in words: shape and words say it, never colour alone. */
export function petalWords({ upheld, strained }: Pick<Compass[PrincipleId], 'upheld' | 'strained'>): string {
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
const petals = (compass: Compass, opening: Opening): TemplateResult =>
  html`<div
    class="petals"
    data-paint="petals"
    data-key="petals"
    data-petals=${petalsOf(compass)}
    aria-hidden="true"
    @click=${(event: MouseEvent) => tapped(event, opening)}
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
}

/** The compass with its four principles in words; each opens the decisions behind it. */
export function compassCard({ own, change }: Phone, compass: Compass): TemplateResult {
  const opening: Opening = {
    open: own.petal,
    onOpen: (id) => change({ petal: own.petal === id ? '' : id }),
  };
  return html`<section class="compass on-page" aria-labelledby="compass-title">
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

function principleRow(compass: Compass, id: PrincipleId, { open, onOpen }: Opening): TemplateResult {
  const isOpen = open === id;
  return html`<li>
    <button
      type="button"
      class="principle-row"
      data-paint="panel"
      data-key=${`petal-${id}`}
      aria-expanded=${isOpen}
      @click=${() => onOpen(id)}
    >
      <span class="principle principle-${id}" data-paint="text">${compass[id].name}</span>
      <span class="small" data-paint="text">${compass[id].sentence}</span>
      <span class="small petal-count" data-paint="text">${petalWords(compass[id])}</span>
      <span class="part-fold" data-paint="text" aria-hidden="true">${isOpen ? '−' : '+'}</span>
    </button>
    ${isOpen ? behind(compass[id]) : nothing}
  </li>`;
}

/** The decisions behind one petal. */
function behind({ name, behind: decisions }: Compass[PrincipleId]): TemplateResult {
  if (decisions.length === 0) {
    return html`<p class="behind small" data-paint="text">${t('play:compass.noneBehind')}</p>`;
  }
  return html`<ul class="behind" role="list" aria-label=${t('play:compass.behind', { name })}>
    ${decisions.map(
      ({ letter, choice, stance, why }) => html`<li>
        ${badge(letter)}
        <p class="behind-words">
          <span class="option-text" data-paint="text">${choice}</span>
          <span class="why" data-paint="text">${why}</span>
          <span class="chip chip-${stance}" data-paint="panel text">${t(`play:settled.stance.${stance}`)}</span>
        </p>
      </li>`,
    )}
  </ul>`;
}

import { t } from '../language.ts';

interface Step {
  /** Type between its smallest (0) and its best size (1), and above where words are few. */
  readonly type: number;
  /** Hundredths of the width in which the picture stands free, or shares its place with one slip only. */
  readonly art: number;
  /** Explanations beside the main words; they stand on every phone as well. */
  readonly extra: boolean;
  /** Last of all the second language's small words go: everybody has their own language on their phone. */
  readonly second: boolean;
}

const step = (type: number, art: number, extra = true, second = true): Step => ({ type, art, extra, second });

/** The picture gives way first, then type, then explanations; never below 20 px on a 720-pixel stage. */
export const FIT_STEPS: readonly Step[] = [
  step(1.4, 50),
  step(1, 50),
  step(1, 42),
  step(0.8, 42),
  step(0.6, 38),
  step(0.4, 36),
  step(1, 42, false),
  step(0.8, 38, false),
  step(0.5, 34, false),
  step(0.25, 32, false),
  step(0, 30, false),
  step(0, 30, false, false),
];

const overflows = (box: HTMLElement): boolean =>
  box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1;

/** Finds the largest size at which nothing overflows; what may be cut is cut last. Says whether all fits. */
export function fitted(slide: HTMLElement): boolean {
  const boxes = [slide, ...slide.querySelectorAll<HTMLElement>('[data-fits]')];
  const lists = [...slide.querySelectorAll<HTMLElement>('[data-cut]')];
  for (const list of lists) keepAll(list);
  for (const { type, art, extra, second } of FIT_STEPS) {
    slide.style.setProperty('--fit', String(type));
    slide.style.setProperty('--art', String(art));
    slide.classList.toggle('has-no-extra', !extra);
    slide.classList.toggle('has-no-second', !second);
    if (!boxes.some(overflows)) return true;
    if (type === 0 && second && cutAll(lists, boxes)) return true;
  }
  return cutAll(lists, boxes);
}

const itemsOf = (list: HTMLElement): readonly HTMLElement[] =>
  [...list.children].filter((item) => item instanceof HTMLElement);

function keepAll(list: HTMLElement): void {
  for (const item of itemsOf(list)) item.hidden = false;
  say(list, 0);
}

/** Leaves out the first or the last items, whichever matter less, and says how many. */
function cutAll(lists: readonly HTMLElement[], boxes: readonly HTMLElement[]): boolean {
  for (const list of lists) {
    const box = list.closest<HTMLElement>('[data-fits]');
    const items = itemsOf(list);
    const shown = items.filter(({ hidden }) => !hidden);
    for (let cut = items.length - shown.length; box && overflows(box) && cut < items.length - 1; cut += 1) {
      const at = list.dataset.cut === 'first' ? cut : items.length - 1 - cut;
      const item = items[at];
      if (item) item.hidden = true;
      say(list, cut + 1);
    }
  }
  return !boxes.some(overflows);
}

function say(list: HTMLElement, count: number): void {
  const line = list.parentElement?.querySelector<HTMLElement>(':scope > .more');
  if (!line) return;
  line.hidden = count === 0;
  const areNotes = list.dataset.cut === 'first';
  line.textContent =
    count === 0 ? '' : t(areNotes ? 'play:stage.moreNotes' : 'play:stage.moreOnPhones', { count });
}

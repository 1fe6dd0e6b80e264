import { t } from '../language.ts';

interface Step {
  /** Type between its smallest (0) and its best size (1). */
  readonly type: number;
  /** Height the picture keeps at least, in hundredths of the stage; 0 takes it away. */
  readonly art: number;
  /** Explanations beside the main words; they stand on every phone as well. */
  readonly extra: boolean;
  /** Last of all the second language's small words go: everybody has their own language on their phone. */
  readonly second: boolean;
}

const step = (type: number, art: number, extra = true, second = true): Step => ({ type, art, extra, second });

/** Pictures give way first, then type, then explanations; never below 20 px on a 720-pixel stage. */
export const FIT_STEPS: readonly Step[] = [
  step(1, 46),
  step(1, 34),
  step(1, 24),
  step(0.75, 24),
  step(0.5, 20),
  step(1, 34, false),
  step(1, 24, false),
  step(0.75, 20, false),
  step(0.5, 20, false),
  step(0.25, 16, false),
  step(0, 16, false),
  step(0, 0, false),
  step(0, 0, false, false),
];

const overflows = (box: HTMLElement): boolean =>
  box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1;

/** Finds the largest size at which nothing overflows; what may be cut is cut last. Says whether all fits. */
export function fitted(slide: HTMLElement): boolean {
  const boxes = [slide, ...slide.querySelectorAll<HTMLElement>('[data-fits]')];
  const lists = [...slide.querySelectorAll<HTMLElement>('[data-cut]')];
  for (const list of lists) keepAll(list);
  for (const { type, art, extra, second } of FIT_STEPS) {
    const full = boxes.filter(overflows);
    // Taking the picture away helps nobody whose words stand elsewhere.
    if (art === 0 && second && !full.some((box) => box !== slide && box.querySelector('.picture'))) continue;
    slide.style.setProperty('--fit', String(type));
    slide.style.setProperty('--art', String(art));
    slide.classList.toggle('is-tight', type === 0);
    slide.classList.toggle('has-no-art', art === 0 && full.some((box) => box.querySelector('.picture')));
    slide.classList.toggle('has-no-extra', !extra);
    slide.classList.toggle('has-no-second', !second);
    if (!boxes.some(overflows)) return true;
    if (type === 0 && second && cutAll(lists, boxes)) return true;
  }
  return false;
}

const itemsOf = (list: HTMLElement): readonly HTMLElement[] =>
  [...list.children].filter((item) => item instanceof HTMLElement);

function keepAll(list: HTMLElement): void {
  for (const item of itemsOf(list)) item.hidden = false;
  say(list, 0);
}

/** Leaves out the first items, so that what came last stays in sight, and says how many. */
function cutAll(lists: readonly HTMLElement[], boxes: readonly HTMLElement[]): boolean {
  for (const list of lists) {
    const box = list.closest<HTMLElement>('[data-fits]');
    const items = itemsOf(list);
    for (let cut = 0; box && overflows(box) && cut < items.length - 1; cut += 1) {
      const at = list.dataset.cut === 'first' ? cut : items.length - 1 - cut;
      const item = items[at];
      if (item) item.hidden = true;
      say(list, cut + 1);
    }
  }
  return lists.length > 0 && !boxes.some(overflows);
}

function say(list: HTMLElement, count: number): void {
  const line = list.parentElement?.querySelector<HTMLElement>(':scope > .more');
  if (!line) return;
  line.hidden = count === 0;
  const inConsole = list.dataset.cut === 'first';
  line.textContent =
    count === 0 ? '' : t(inConsole ? 'play:stage.moreNotes' : 'play:stage.moreOnPhones', { count });
}

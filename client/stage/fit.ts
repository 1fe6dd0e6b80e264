interface Step {
  /** Type between its smallest (0) and its best size (1). */
  readonly type: number;
  /** Height the picture keeps at least, in hundredths of the stage. */
  readonly art: number;
  /** Last of all the second language's small words go: everybody has their own language on their phone. */
  readonly second?: false;
}

/** Pictures give way first, then type comes down to its smallest; never below 20 px on a 720-pixel stage. */
export const FIT_STEPS: readonly Step[] = [
  { type: 1, art: 46 },
  { type: 1, art: 36 },
  { type: 1, art: 26 },
  { type: 0.75, art: 24 },
  { type: 0.5, art: 24 },
  { type: 0.5, art: 16 },
  { type: 0.25, art: 16 },
  { type: 0, art: 16 },
  { type: 0, art: 8 },
  { type: 0, art: 0 },
  { type: 0, art: 0, second: false },
];

/** Finds the largest size at which nothing overflows; says whether there was one. */
export function fitted(slide: HTMLElement): boolean {
  const boxes = [slide, ...slide.querySelectorAll<HTMLElement>('[data-fits]')];
  const overflows = () =>
    boxes.some((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1);
  for (const { type, art, second } of FIT_STEPS) {
    slide.style.setProperty('--fit', String(type));
    slide.style.setProperty('--art', String(art));
    slide.classList.toggle('is-tight', type === 0);
    slide.classList.toggle('has-no-art', art === 0);
    slide.classList.toggle('has-no-second', second === false);
    if (!overflows()) return true;
  }
  return false;
}

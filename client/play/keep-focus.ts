/** Nearest first: the word that an answer is in, the next question, then the heading of what is still there. */
const NEAR = ['.sent', '#pulse-question', 'h3', 'h2', 'h1'] as const;

/**
 * What was pressed is often drawn away by its own effect, and the keyboard's place with it. Look before drawing;
 * the function returned puts a focus that fell out back near where it was, and is silent otherwise.
 */
export function keepFocus(root: HTMLElement): () => void {
  const held = document.activeElement;
  if (!(held instanceof HTMLElement) || !root.contains(held)) return () => undefined;
  const around = ancestorsOf(held, root);
  const isLost = (): boolean => document.activeElement === document.body;
  return () => {
    if (!isLost()) return;
    // Moved in a list, an element loses the focus and yet stays.
    if (held.isConnected) held.focus({ preventScroll: true });
    if (isLost())
      nearIn(around.find(({ isConnected }) => isConnected) ?? root)?.focus({ preventScroll: true });
  };
}

function ancestorsOf(element: HTMLElement, root: HTMLElement): readonly HTMLElement[] {
  const { parentElement } = element;
  return parentElement === null || element === root
    ? []
    : [parentElement, ...ancestorsOf(parentElement, root)];
}

function nearIn(place: HTMLElement): HTMLElement | null {
  const within = place.closest<HTMLElement>('section, article') ?? place;
  const near = NEAR.map((selector) => within.querySelector<HTMLElement>(selector)).find((each) => each);
  if (near) near.tabIndex = -1;
  return near ?? null;
}

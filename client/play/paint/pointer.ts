import type { Mark, Marks } from './focus-marks.ts';
import { boxOf, frameOf, isFixed } from './mirror-frame.ts';
import { radiiOf } from './read-style.ts';

const MEANT = 'button, a[href], summary, label, input, select, textarea, [role="button"], [tabindex="0"]';

/** Follows focus, pointer and press in the mirror. The mirror acts on them; we only show where they are. */
export function followPointer(
  mirror: HTMLElement,
  host: HTMLElement,
  dpr: () => number,
  changed: (marks: Marks) => void,
): { readonly refresh: () => void; readonly stop: () => void } {
  const ear = new AbortController();
  const listening = { signal: ear.signal, passive: true };
  let hovered: Element | null = null;
  let pressed = false;
  const meant = (target: EventTarget | null): Element | null => {
    const element = target instanceof Element ? target.closest(MEANT) : null;
    return element === null || element.closest('[data-live]') !== null || element.matches(':disabled')
      ? null
      : element;
  };
  const markOf = (element: Element | null): Mark | null => {
    if (element === null || !mirror.contains(element)) return null;
    const box = boxOf(frameOf(mirror, host, dpr()), element);
    return {
      box,
      radius: Math.max(...radiiOf(getComputedStyle(element), box, dpr())),
      fixed: isFixed(element),
    };
  };
  const refresh = (): void => {
    const focused = mirror.querySelector(':focus-visible');
    const shown = focused?.closest('[data-live]') === null && focused.matches(MEANT) ? focused : null;
    changed({ focus: markOf(shown), hover: markOf(hovered), pressed });
  };
  const hover = (element: Element | null): void => {
    if (element === hovered) return;
    hovered = element;
    refresh();
  };
  const press = (down: boolean): void => {
    if (down === pressed) return;
    pressed = down;
    refresh();
  };
  mirror.addEventListener('focusin', refresh, listening);
  mirror.addEventListener('focusout', () => queueMicrotask(refresh), listening);
  mirror.addEventListener('keyup', refresh, listening);
  mirror.addEventListener(
    'pointerover',
    (event) => {
      if (event.pointerType === 'mouse') hover(meant(event.target));
    },
    listening,
  );
  mirror.addEventListener('pointerleave', () => hover(null), listening);
  mirror.addEventListener(
    'pointerdown',
    (event) => {
      hovered = meant(event.target);
      press(true);
    },
    listening,
  );
  for (const end of ['pointerup', 'pointercancel'] as const) {
    window.addEventListener(
      end,
      (event) => {
        if (event.pointerType !== 'mouse') hovered = null;
        press(false);
      },
      listening,
    );
  }
  return { refresh, stop: () => ear.abort() };
}

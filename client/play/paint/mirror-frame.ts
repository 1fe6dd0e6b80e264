import type { Box, Point } from './piece.ts';
import { snapped } from './read-style.ts';

export interface Standing {
  /** The opacities from the element up to the mirror, multiplied. */
  readonly alpha: number;
  readonly z: number;
  /** The nearest box around the element that cuts off what overflows. */
  readonly clip: Box | null;
  /** The same for what lies in it. */
  readonly inside: Box | null;
}

/** One look at the mirror: where it lies, how fine the pixels are, and what was computed on the way. */
export interface MirrorFrame {
  readonly mirror: HTMLElement;
  readonly dpr: number;
  /** Top left of the content and of the window, in client CSS pixels. */
  readonly page: Point;
  readonly window: Point;
  /** Of all votes of this screen: up to forty tokens stand for any number of people. */
  readonly tokensPerVote: number;
  readonly standings: Map<Element, Standing>;
}

const MOST_TOKENS = 40;

export function frameOf(mirror: HTMLElement, host: HTMLElement, dpr: number): MirrorFrame {
  const corner = host.getBoundingClientRect();
  const content = mirror.getBoundingClientRect();
  const whole = (length: number): number => Math.round(length * dpr) / dpr;
  // The browser puts the canvas on whole device pixels, and so must we.
  const window = { x: whole(corner.left), y: whole(corner.top) };
  const votes = [...mirror.querySelectorAll<HTMLElement>('[data-paint~="vote"]')];
  const cast = votes.reduce((sum, vote) => sum + (Number(vote.dataset.count) || 0), 0);
  return {
    mirror,
    dpr,
    // Holds whether the mirror scrolls inside itself or with the document.
    page: {
      x: window.x - whole(window.x - content.left + mirror.scrollLeft),
      y: window.y - whole(window.y - content.top + mirror.scrollTop),
    },
    window,
    tokensPerVote: Math.min(1, MOST_TOKENS / Math.max(1, cast)),
    standings: new Map(),
  };
}

/** How far the page is scrolled under the window, in device pixels. */
export const scrollOf = ({ page, window, dpr }: MirrorFrame): Point => ({
  x: Math.round((window.x - page.x) * dpr),
  y: Math.round((window.y - page.y) * dpr),
});

export const isFixed = (element: Element): boolean => element.closest('[data-fixed]') !== null;

export const cornerOf = (frame: MirrorFrame, element: Element): Point =>
  isFixed(element) ? frame.window : frame.page;

export const boxOf = (frame: MirrorFrame, element: Element): Box =>
  snapped(element.getBoundingClientRect(), cornerOf(frame, element), frame.dpr);

export const middleOf = ({ x, y, width, height }: Box): Point => ({
  x: Math.round(x + width / 2),
  y: Math.round(y + height / 2),
});

export function standingOf(frame: MirrorFrame, element: Element): Standing {
  const known = frame.standings.get(element);
  if (known !== undefined) return known;
  const { opacity, zIndex, overflowY } = getComputedStyle(element);
  const isTop = element.parentElement === null || element === frame.mirror;
  const above = isTop ? { alpha: 1, z: 0, inside: null } : standingOf(frame, element.parentElement);
  const standing: Standing = {
    alpha: above.alpha * Number(opacity),
    z: zIndex === 'auto' ? above.z : Number(zIndex),
    clip: above.inside,
    inside: isTop || overflowY === 'visible' ? above.inside : boxOf(frame, element),
  };
  frame.standings.set(element, standing);
  return standing;
}

/** Nothing of it shows: a list that is too long for its column is cut off there, on the page and on the canvas. */
export const isCutOff = ({ y, height }: Box, clip: Box | null): boolean =>
  clip !== null && height > 0 && (y >= clip.y + clip.height || y + height <= clip.y);

/** A number in an attribute; `null` where it is absent, empty or no number. */
export function numberIn(element: HTMLElement, name: string): number | null {
  const value = element.dataset[name];
  if (value === undefined || value === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

export const shareIn = (element: HTMLElement, name: string): number =>
  Math.min(1, Math.max(0, numberIn(element, name) ?? 0));

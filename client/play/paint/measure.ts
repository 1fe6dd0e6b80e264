import { boxOf, frameOf, isCutOff, isFixed, type MirrorFrame, standingOf } from './mirror-frame.ts';
import type { PaintKind, Piece } from './piece.ts';
import { READERS } from './readers.ts';

const isKind = (name: string): name is PaintKind => Object.hasOwn(READERS, name);

/** How many of a kind were met below each keyed ancestor: gives the unkeyed a key that survives a repaint. */
type Tally = Map<string, number>;

function keyOf(element: HTMLElement, kind: PaintKind, screen: string, tally: Tally): string {
  const owner = element.closest<HTMLElement>('[data-key]');
  const place = owner === null ? `screen ${screen}` : `key ${owner.dataset.key ?? ''}`;
  const counter = `${place} / ${kind}`;
  const index = tally.get(counter) ?? 0;
  tally.set(counter, index + 1);
  return `${counter} ${index}`;
}

/** Nested groups rise with the outermost: one thing, one movement. */
function enterGroup(element: HTMLElement, mirror: HTMLElement, groups: Map<Element, string>): string {
  let group: Element | null = null;
  for (let at = element.closest('[data-enter]'); at !== null && mirror.contains(at); ) {
    group = at;
    at = at.parentElement?.closest('[data-enter]') ?? null;
  }
  if (group === null) return '';
  const known = groups.get(group) ?? `group ${groups.size}`;
  groups.set(group, known);
  return known;
}

interface Named {
  readonly kind: PaintKind;
  readonly key: string;
}

function piecesOf(
  element: HTMLElement,
  frame: MirrorFrame,
  kinds: readonly Named[],
  enter: string,
): readonly Piece[] {
  if (element.closest('[data-live]') !== null) return [];
  const style = getComputedStyle(element);
  if (element.getClientRects().length === 0 || style.visibility === 'hidden') return [];
  const box = boxOf(frame, element);
  const { alpha, z, clip } = standingOf(frame, element);
  if (isCutOff(box, clip)) return [];
  return kinds.flatMap(({ kind, key }) => {
    const look = READERS[kind]({ frame, element, style, box });
    if (look === null) return [];
    const base = {
      key,
      layer: kind === 'vote' ? 'flight' : isFixed(element) ? 'fixed' : 'page',
      box,
      ...{ alpha, z },
      enter,
      glides: element.closest('[data-key]') !== null,
    };
    // The table pairs each kind with its own look; TypeScript cannot follow the pair through a variable key.
    return [{ ...base, kind, ...look } as Piece];
  });
}

export interface Measured {
  readonly screen: string;
  /** In the order of painting: later ones lie above earlier ones. */
  readonly pieces: readonly Piece[];
  /** Some lie below what was asked for. */
  readonly goesOn: boolean;
}

/** Lines join stops that may lie anywhere; votes start where one looks. */
const LIES_ANYWHERE = /\b(?:edge|vote)\b/;

/** How far down the page begins the element, in device pixels. */
const topOf = (frame: MirrorFrame, element: HTMLElement): number =>
  LIES_ANYWHERE.test(element.dataset.paint ?? '') || isFixed(element) ? 0 : boxOf(frame, element).y;

/**
 * Reads the mirror down to `reach` device pixels: a long page is read as one scrolls, for reading it is slow. Its canvas-mode class is lifted meanwhile, so that computed styles are
 * those of the visible page; nothing is shown between, for the browser draws only after us.
 */
export function measure(mirror: HTMLElement, host: HTMLElement, dpr: number, reach: number): Measured {
  const painted = mirror.classList.contains('canvas-mode');
  mirror.classList.add('measuring');
  mirror.classList.remove('canvas-mode');
  try {
    const frame = frameOf(mirror, host, dpr);
    const tally: Tally = new Map();
    const groups = new Map<Element, string>();
    const screen =
      (mirror.closest<HTMLElement>('[data-screen]') ?? mirror.querySelector<HTMLElement>('[data-screen]'))
        ?.dataset.screen ?? '';
    const all = [...mirror.querySelectorAll<HTMLElement>('[data-paint]')].map((element) => {
      const kinds = (element.dataset.paint ?? '').split(/\s+/).filter(isKind);
      // Named whether painted or not: what is shown or read later must not rename what stands.
      const named = kinds.map((kind) => ({ kind, key: keyOf(element, kind, screen, tally) }));
      return { element, named, enter: enterGroup(element, mirror, groups) };
    });
    const near = all.filter(({ element }) => topOf(frame, element) <= reach);
    const pieces = near.flatMap(({ element, named, enter }) => piecesOf(element, frame, named, enter));
    return { screen, pieces: pieces.toSorted((a, b) => a.z - b.z), goesOn: near.length < all.length };
  } finally {
    mirror.classList.toggle('canvas-mode', painted);
    mirror.classList.remove('measuring');
  }
}

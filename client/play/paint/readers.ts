import { type BadgeShape, PRINCIPLES } from '../../tokens.ts';
import { boxOf, cornerOf, type MirrorFrame, middleOf, numberIn, shareIn } from './mirror-frame.ts';
import type { Box, IconName, PaintKind, PetalCount, PieceLooks, Point } from './piece.ts';
import { colourOf, panelLook, radiiOf } from './read-style.ts';
import { textRuns } from './text-runs.ts';

interface Seen {
  readonly frame: MirrorFrame;
  readonly element: HTMLElement;
  readonly style: CSSStyleDeclaration;
  readonly box: Box;
}
type Reader<K extends PaintKind> = (seen: Seen) => PieceLooks[K] | null;

const SHAPES: readonly BadgeShape[] = ['circle', 'square', 'diamond', 'hexagon', 'triangle', 'star'];
const ICONS: readonly IconName[] = ['check', 'clock', 'people', 'door', 'eye', 'hand'];
const FADES = ['bottom', 'right', 'none'] as const;
const oneOf = <T extends string>(
  list: readonly [T, ...T[]] | readonly T[],
  value: string | undefined,
): T | undefined => list.find((item) => item === value);

function textLook({ frame, element, style, box }: Seen): PieceLooks['text'] | null {
  const corner = cornerOf(frame, element);
  const origin: Point = { x: corner.x + box.x / frame.dpr, y: corner.y + box.y / frame.dpr };
  const runs = textRuns(element, origin, frame.dpr);
  if (runs.length === 0) return null;
  const align = oneOf(['center', 'right', 'end', 'left', 'start'] as const, style.textAlign) ?? 'start';
  const countTo = numberIn(element, 'countTo');
  return { runs, align, countTo, countFirst: countTo === null ? null : firstBeside(element) };
}

/** The bar beside a number knows what the first ballot was, as a share. */
function firstBeside(element: HTMLElement): number | null {
  const bar = element.closest('[data-key]')?.querySelector<HTMLElement>('[data-paint~="bar"][data-first]');
  return bar ? Math.round(100 * shareIn(bar, 'first')) : null;
}

function badgeLook({ frame, element, style }: Seen): PieceLooks['badge'] {
  return {
    shape: oneOf(SHAPES, element.dataset.shape) ?? 'circle',
    letter: element.dataset.letter ?? '',
    fill: colourOf(style, '--badge', style.backgroundColor),
    ink: style.color,
    family: style.fontFamily,
    edge: {
      width: Math.round(Number.parseFloat(style.borderTopWidth) * frame.dpr) || 0,
      colour: style.borderTopColor,
    },
  };
}

/** The badge of the option, wherever the screen put it; else the middle of the element itself. */
function voteLook({ frame, element, style, box }: Seen): PieceLooks['vote'] {
  const option = CSS.escape(element.dataset.for ?? '');
  const badge = frame.mirror.querySelector<HTMLElement>(
    `[data-option="${option}"] [data-paint~="badge"], [data-paint~="badge"][data-option="${option}"]`,
  );
  const badgeStyle = badge === null ? style : getComputedStyle(badge);
  const count = Math.max(0, numberIn(element, 'count') ?? 0);
  return {
    count: count === 0 ? 0 : Math.max(1, Math.round(count * frame.tokensPerVote)),
    colour: colourOf(badgeStyle, '--badge', style.color),
    target: middleOf(badge === null ? box : boxOf(frame, badge)),
  };
}

function countsIn(value: unknown, principle: string): PetalCount {
  const found: unknown =
    typeof value === 'object' && value !== null
      ? Object.entries(value).find(([key]) => key === principle)?.[1]
      : null;
  if (typeof found !== 'object' || found === null) return { upheld: 0, strained: 0 };
  const count = (name: string): number =>
    Number(Object.entries(found).find(([key]) => key === name)?.[1]) || 0;
  return { upheld: count('upheld'), strained: count('strained') };
}

function petalsIn(text: string): PieceLooks['petals']['petals'] {
  let value: unknown = null;
  try {
    value = JSON.parse(text);
  } catch {
    // An unreadable attribute shows a compass at rest: nothing has been decided yet.
  }
  const [rights, assistance, prevention, cooperation] = PRINCIPLES.map((name) => countsIn(value, name));
  const none = { upheld: 0, strained: 0 };
  return {
    rights: rights ?? none,
    assistance: assistance ?? none,
    prevention: prevention ?? none,
    cooperation: cooperation ?? none,
  };
}

function edgeLook({ frame, element, style }: Seen): PieceLooks['edge'] | null {
  const node = (id: string | undefined): HTMLElement | null =>
    frame.mirror.querySelector<HTMLElement>(`[data-node][id="${CSS.escape(id ?? '')}"]`);
  const from = node(element.dataset.from);
  const to = node(element.dataset.to);
  if (from === null || to === null) return null;
  const abandoned = element.dataset.abandoned;
  return {
    from: middleOf(boxOf(frame, from)),
    to: middleOf(boxOf(frame, to)),
    abandoned: abandoned !== undefined && abandoned !== 'false',
    colour: style.color,
    thickness: (Number.parseFloat(style.getPropertyValue('--thread')) || 4) * frame.dpr,
  };
}

function gaugeLook({ element, style }: Seen): PieceLooks['gauge'] {
  const value = numberIn(element, 'value') ?? 0;
  return {
    value,
    was: numberIn(element, 'was') ?? value,
    from: numberIn(element, 'from') ?? 0,
    to: numberIn(element, 'to') ?? 1,
    track: colourOf(style, '--rail', style.backgroundColor),
    fill: colourOf(style, '--bar', style.color),
  };
}

/** What each kind of element says about how it wants to look; `null` where there is nothing to paint. */
export const READERS = {
  panel: ({ frame, element, style, box }) => ({ look: panelLook(element, style, box, frame.dpr) }),
  text: textLook,
  badge: badgeLook,
  art: ({ frame, element, style, box }) => ({
    name: element.dataset.art ?? '',
    light: shareIn(element, 'light'),
    fade: oneOf(FADES, element.dataset.fade) ?? 'none',
    radii: radiiOf(style, box, frame.dpr),
  }),
  bar: ({ element, style }) => ({
    value: shareIn(element, 'value'),
    first: numberIn(element, 'first') === null ? null : shareIn(element, 'first'),
    track: style.backgroundColor,
    fill: colourOf(style, '--bar', style.color),
    mark: style.color,
  }),
  ring: ({ element, style }) => ({
    endsAtMs: numberIn(element, 'endsAt'),
    lastsMs: numberIn(element, 'lasts') ?? 0,
    leftMs: numberIn(element, 'left'),
    family: style.fontFamily,
  }),
  token: ({ element }) => ({ seed: element.dataset.seed ?? '' }),
  figure: ({ element }) => ({
    seed: element.dataset.seed ?? '',
    who: element.dataset.who === 'role' ? 'role' : 'person',
  }),
  vote: voteLook,
  petals: ({ element }) => ({
    petals: petalsIn(element.dataset.petals ?? ''),
    onCard: element.dataset.on === 'card',
  }),
  edge: edgeLook,
  gauge: gaugeLook,
  qr: ({ element }) => ({ text: element.dataset.text ?? '' }),
  icon: ({ element, style }) => ({
    icon: oneOf(ICONS, element.dataset.icon) ?? 'check',
    colour: style.color,
  }),
} satisfies { readonly [K in PaintKind]: Reader<K> };

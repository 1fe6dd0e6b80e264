import type { Box, Piece, TextRun } from '#client/play/paint/piece.ts';
import type { Theme } from '#client/tokens.ts';
import { type Colour, colourIn, contrast, hexOf, over } from './colours.ts';

/** One colour that was painted on another, by the names of their tokens, and whether that can be read. */
export interface DrawnPair {
  readonly name: string;
  readonly ratio: number;
  readonly minimum: number;
}

const BODY = 7;
const TEXT = 4.5;
const GRAPHIC = 3;
/** The tokens of running text; all others mark something beside words or shapes. */
const BODY_TOKENS = new Set([
  'text',
  'textSoft',
  'onPage',
  'onPageSoft',
  'onInk',
  'onInkSoft',
  'paper',
  'onButton',
  'onPill',
]);

/** Grounds that mark a word as a label. */
const MARKS = /^(?:eyebrow|choices|petals)/;

interface Spot {
  readonly x: number;
  readonly y: number;
}

const middle = ({ x, y, width, height }: Box): Spot => ({ x: x + width / 2, y: y + height / 2 });
const middleOfRun = (box: Box, run: TextRun): Spot => ({
  x: box.x + run.x + run.width / 2,
  y: box.y + run.baseline - run.size * 0.35,
});
const holds = ({ x, y, width, height }: Box, spot: Spot): boolean =>
  spot.x >= x && spot.x <= x + width && spot.y >= y && spot.y <= y + height;

/** Every pair of colours on one painted screen; pieces are in the order in which they are painted. */
export function drawnPairs(pieces: readonly Piece[], theme: Theme): readonly DrawnPair[] {
  return pieces.flatMap((piece, index) => pairsOf(piece, pieces.slice(0, index), theme));
}

function pairsOf(piece: Piece, beneath: readonly Piece[], theme: Theme): readonly DrawnPair[] {
  const least = (minimum: number): number => (theme.name === 'contrast' ? BODY : minimum);
  const on = (what: string, css: string, spot: Spot, minimum: number): DrawnPair => {
    const grounds = groundsAt(spot, beneath, theme);
    const ratios = grounds.map((ground) => ({
      ground,
      ratio: contrast(over(colourIn(css), ground, piece.alpha), ground),
    }));
    const worst = ratios.toSorted((a, b) => a.ratio - b.ratio)[0];
    const name = `${what} ${named(css, theme)} on ${named(worst ? hexOf(worst.ground) : '', theme)}`;
    return {
      name: piece.alpha < 1 ? `${name}, faded` : name,
      ratio: worst?.ratio ?? 0,
      minimum: least(minimum),
    };
  };
  const on2 = (what: string, css: string, ground: string, minimum: number): DrawnPair => ({
    name: `${what} ${named(css, theme)} on ${named(ground, theme)}`,
    ratio: contrast(colourIn(css), colourIn(ground)),
    minimum: least(minimum),
  });
  switch (piece.kind) {
    case 'text':
      return piece.runs.map((run) => {
        const spot = middleOfRun(piece.box, run);
        const isLabel = groundsAt(spot, beneath, theme).some((ground) =>
          MARKS.test(named(hexOf(ground), theme)),
        );
        const isBody = BODY_TOKENS.has(named(run.colour, theme)) && piece.alpha === 1 && !isLabel;
        return on('text', run.colour, spot, isBody ? BODY : TEXT);
      });
    case 'badge':
      return [
        on('badge', piece.fill, middle(piece.box), GRAPHIC),
        on2('letter', piece.ink, piece.fill, TEXT),
      ];
    case 'bar':
    case 'gauge':
      return [on2(piece.kind, piece.fill, piece.track, GRAPHIC)];
    case 'icon':
      return [on('icon', piece.colour, middle(piece.box), GRAPHIC)];
    case 'panel':
      return focusOn(piece.look.fill, theme, least(GRAPHIC));
    default:
      return [];
  }
}

/** Two rings: one of them is seen on whatever lies beneath, and each beside the other. */
function focusOn(fill: string, theme: Theme, minimum: number): readonly DrawnPair[] {
  const ground = colourIn(fill);
  if (ground.alpha < 1) return [];
  const [bright, gap] = [colourIn(theme.focus), colourIn(theme.focusGap)];
  return [
    {
      name: `focus ring on ${named(fill, theme)}`,
      ratio: Math.max(contrast(bright, ground), contrast(gap, ground)),
      minimum,
    },
    { name: 'focus ring beside its gap', ratio: contrast(bright, gap), minimum },
  ];
}

/** What lies at a spot beneath a piece: the page from its lightest to its darkest, and all that was painted over it. */
function groundsAt(spot: Spot, beneath: readonly Piece[], theme: Theme): readonly Colour[] {
  const page = [colourIn(theme.page), colourIn(theme.pageEnd)];
  return beneath.reduce((grounds: readonly Colour[], piece) => {
    const fill = fillOf(piece);
    if (!fill || !holds(piece.box, spot)) return grounds;
    return grounds.map((ground) => over(colourIn(fill), ground, piece.alpha));
  }, page);
}

const fillOf = (piece: Piece): string =>
  piece.kind === 'panel' ? piece.look.fill : piece.kind === 'badge' ? piece.fill : '';

/** The token of this colour in this theme, else the colour itself. */
function named(css: string, theme: Theme): string {
  const hex = hexOf(colourIn(css));
  const token = Object.entries(theme).find(
    ([, value]) => typeof value === 'string' && value.toUpperCase() === hex,
  );
  if (token) return token[0];
  const groups = {
    choices: theme.choices,
    choicesOnPage: theme.choicesOnPage,
    petals: theme.petals,
    petalsOnPage: theme.petalsOnPage,
  };
  for (const [group, colours] of Object.entries(groups)) {
    const member = Object.entries(colours).find(([, value]) => value.toUpperCase() === hex);
    if (member) return `${group}.${member[0]}`;
  }
  return hex;
}

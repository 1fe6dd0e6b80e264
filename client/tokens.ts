/**
 * The one file of design tokens ("dusk and paper"), read by CSS through
 * `cssVariables` and by Phaser directly. Sizes are CSS pixels, durations are
 * milliseconds. `art/contrast-pairs.ts` lists what must stay readable; a test checks it.
 */
import { MOTION } from './motion.ts';

export type ThemeName = 'dusk' | 'light' | 'contrast';
export type Principle = 'rights' | 'assistance' | 'prevention' | 'cooperation';
export type ChoiceLetter = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
export type BadgeShape = 'circle' | 'square' | 'diamond' | 'hexagon' | 'triangle' | 'star';

export const PRINCIPLES: readonly Principle[] = ['rights', 'assistance', 'prevention', 'cooperation'];

/**
 * Every colour in the three themes: dusk, light, contrast. `ink` and `paper` (with
 * `onInk`, `text`) are materials: dark and light in every theme. `page…` and `card…`
 * are roles, which the light theme turns bright: prefer them.
 */
const COLOURS = {
  ink: ['#102332', '#102332', '#000000'],
  inkDeep: ['#0B1824', '#0B1824', '#000000'],
  inkSoft: ['#173044', '#173044', '#000000'],
  onInk: ['#F4EFE6', '#F4EFE6', '#FFFFFF'],
  onInkSoft: ['#D3DCE1', '#D3DCE1', '#FFFFFF'],
  paper: ['#FBF7EF', '#FBF7EF', '#FFFFFF'],
  paperShade: ['#F3ECDF', '#F3ECDF', '#FFFFFF'],
  paperLine: ['#E4D9C6', '#E4D9C6', '#000000'],
  page: ['#102332', '#F1EBDF', '#000000'],
  pageEnd: ['#173044', '#E9E1D2', '#000000'],
  onPage: ['#F4EFE6', '#14222E', '#FFFFFF'],
  onPageSoft: ['#D3DCE1', '#384A59', '#FFFFFF'],
  eyebrowOnPage: ['#7FC2B4', '#175955', '#FFFFFF'],
  card: ['#FBF7EF', '#FFFDF8', '#FFFFFF'],
  cardLine: ['#E4D9C6', '#CFC2AB', '#000000'],
  text: ['#14222E', '#14222E', '#000000'],
  textSoft: ['#3C4E5E', '#3C4E5E', '#000000'],
  eyebrow: ['#1E6A66', '#1E6A66', '#000000'],
  row: ['#1A364A', '#FFFDF8', '#000000'],
  rowLine: ['#33586F', '#CFC2AB', '#FFFFFF'],
  track: ['#2F5068', '#D9CDB8', '#4A4A4A'],
  trackOnCard: ['#E4D9C6', '#E4D9C6', '#C4C4C4'],
  selected: ['#E1EFEB', '#E1EFEB', '#FFF3B0'],
  selectedLine: ['#1E6A66', '#1E6A66', '#000000'],
  button: ['#FFD27A', '#173044', '#FFD400'],
  onButton: ['#14222E', '#FFFFFF', '#000000'],
  calm: ['#7FC2B4', '#1E6A66', '#FFFFFF'],
  lamp: ['#FFD27A', '#FFD27A', '#FFD400'],
  focus: ['#FFD27A', '#14222E', '#FFD400'],
  focusGap: ['#102332', '#FFD27A', '#000000'],
  warn: ['#E2A673', '#8F5313', '#FFD400'],
  warnOnCard: ['#8F5313', '#8F5313', '#000000'],
  pill: ['#0B1824', '#FFFDF8', '#000000'],
  onPill: ['#F4EFE6', '#14222E', '#FFFFFF'],
  ring: ['#0B1824', '#FFFDF8', '#000000'],
  onChoice: ['#FFFFFF', '#FFFFFF', '#FFFFFF'],
  onChoiceOnPage: ['#0B1824', '#FFFFFF', '#000000'],
} as const satisfies Record<string, readonly [string, string, string]>;

type Colours = Readonly<Record<keyof typeof COLOURS, string>>;

export interface Theme extends Colours {
  readonly name: ThemeName;
  readonly scheme: 'dark' | 'light';
  /** False where pictures would lower the contrast of what lies on them. */
  readonly art: boolean;
  readonly choices: Readonly<Record<ChoiceLetter, string>>;
  readonly choicesOnPage: Readonly<Record<ChoiceLetter, string>>;
  readonly petals: Readonly<Record<Principle, string>>;
  readonly petalsOnPage: Readonly<Record<Principle, string>>;
}

export interface ChoiceBadge {
  readonly letter: ChoiceLetter;
  readonly shape: BadgeShape;
  readonly symbol: string;
  readonly onPaper: string;
  readonly onInk: string;
}

/** Never colour alone: each choice is a shape, a letter and a colour. */
export const CHOICE_BADGES: readonly ChoiceBadge[] = [
  { letter: 'A', shape: 'circle', symbol: '●', onPaper: '#1E6A66', onInk: '#6FBFB3' },
  { letter: 'B', shape: 'square', symbol: '■', onPaper: '#8F5313', onInk: '#E0A65A' },
  { letter: 'C', shape: 'diamond', symbol: '◆', onPaper: '#6C4379', onInk: '#C69BD3' },
  { letter: 'D', shape: 'hexagon', symbol: '⬢', onPaper: '#2E568C', onInk: '#8FB3E0' },
  { letter: 'E', shape: 'triangle', symbol: '▲', onPaper: '#4C6120', onInk: '#B3C471' },
  { letter: 'F', shape: 'star', symbol: '★', onPaper: '#8C3F5A', onInk: '#E5A0B4' },
];

const PETALS_ON_PAPER: Readonly<Record<Principle, string>> = {
  rights: '#875A0F',
  assistance: '#1E6A66',
  prevention: '#4C6120',
  cooperation: '#2E568C',
};
export const PETALS_ON_INK: Readonly<Record<Principle, string>> = {
  rights: '#F2C879',
  assistance: '#7FC2B4',
  prevention: '#B3C471',
  cooperation: '#9CB9E6',
};

const coloursOf = (column: 0 | 1 | 2): Colours =>
  Object.fromEntries(Object.entries(COLOURS).map(([name, row]) => [name, row[column]])) as Colours;
const choicesOn = (surface: 'onPaper' | 'onInk') =>
  Object.fromEntries(CHOICE_BADGES.map((badge) => [badge.letter, badge[surface]])) as Theme['choices'];
const allChoices = (A: string): Theme['choices'] => ({ A, B: A, C: A, D: A, E: A, F: A });
const allPetals = (colour: string) =>
  Object.fromEntries(PRINCIPLES.map((principle) => [principle, colour])) as Theme['petals'];

/** `light` is for bright rooms and weak projectors; `contrast` for `prefers-contrast: more`. */
export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  dusk: {
    ...coloursOf(0),
    ...{ name: 'dusk', scheme: 'dark', art: true },
    ...{ choices: choicesOn('onPaper'), choicesOnPage: choicesOn('onInk') },
    ...{ petals: PETALS_ON_PAPER, petalsOnPage: PETALS_ON_INK },
  },
  light: {
    ...coloursOf(1),
    ...{ name: 'light', scheme: 'light', art: true },
    ...{ choices: choicesOn('onPaper'), choicesOnPage: choicesOn('onPaper') },
    ...{ petals: PETALS_ON_PAPER, petalsOnPage: PETALS_ON_PAPER },
  },
  contrast: {
    ...coloursOf(2),
    ...{ name: 'contrast', scheme: 'dark', art: false },
    ...{ choices: allChoices('#000000'), choicesOnPage: allChoices('#FFFFFF') },
    ...{ petals: allPetals('#000000'), petalsOnPage: allPetals('#FFFFFF') },
  },
};

export const SERIF = '"Source Serif 4 Variable", Georgia, serif';
export const SANS = '"Source Sans 3 Variable", "Segoe UI", system-ui, sans-serif';

export interface TypeStyle {
  readonly family: string;
  readonly size: number;
  readonly lineHeight: number;
  readonly weight: number;
}
const serif = (size: number, lineHeight: number, weight = 620): TypeStyle => ({
  family: SERIF,
  size,
  lineHeight,
  weight,
});
const sans = (size: number, lineHeight: number, weight: number): TypeStyle => ({
  family: SANS,
  size,
  lineHeight,
  weight,
});

/** Stage sizes are for a 1080-pixel-high stage; nothing there goes below 20 px on 720. */
const TYPE = {
  phone: {
    title: serif(26, 1.16),
    question: sans(18, 1.3, 620),
    body: sans(17, 1.42, 420),
    choice: sans(16, 1.25, 520),
    eyebrow: sans(14, 1.3, 600),
    small: sans(14, 1.4, 420),
    code: sans(32, 1.1, 700),
  },
  laptop: {
    title: serif(33, 1.16),
    question: sans(20, 1.3, 620),
    body: sans(18.5, 1.42, 420),
    choice: sans(17, 1.25, 520),
    eyebrow: sans(15, 1.3, 600),
    small: sans(15, 1.4, 420),
    code: sans(40, 1.1, 700),
  },
  stage: {
    title: serif(54, 1.14),
    question: serif(46, 1.18),
    body: sans(31, 1.4, 420),
    choice: sans(32, 1.25, 520),
    eyebrow: sans(30, 1.25, 600),
    small: sans(30, 1.35, 420),
    code: sans(52, 1.1, 700),
  },
} as const satisfies Record<string, Record<string, TypeStyle>>;

const MEASURE_CHARACTERS = 62;
const MIN_TARGET = 56;
export const SPACE = { hair: 4, tight: 8, small: 12, base: 16, roomy: 24, wide: 36, vast: 56 } as const;
export const RADIUS = { small: 8, choice: 16, card: 22, pill: 999 } as const;

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function colourVariables(theme: Theme): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [name, value] of Object.entries(theme)) {
    if (typeof value === 'string' && value.startsWith('#')) variables[`--${kebab(name)}`] = value;
  }
  for (const { letter } of CHOICE_BADGES) {
    variables[`--choice-${letter.toLowerCase()}`] = theme.choices[letter];
    variables[`--choice-${letter.toLowerCase()}-on-page`] = theme.choicesOnPage[letter];
  }
  for (const principle of PRINCIPLES) {
    variables[`--petal-${principle}`] = theme.petals[principle];
    variables[`--petal-${principle}-on-page`] = theme.petalsOnPage[principle];
  }
  return variables;
}

/** Custom properties for `:root`: `--page`, `--card`, `--choice-a`, `--space-base`, `--title-phone`… (the last are CSS `font` shorthands). */
export function cssVariables(theme: Theme): Record<string, string> {
  const variables: Record<string, string> = {
    ...colourVariables(theme),
    '--serif': SERIF,
    '--sans': SANS,
    'color-scheme': theme.scheme,
  };
  for (const [name, pixels] of Object.entries(SPACE)) variables[`--space-${name}`] = `${pixels}px`;
  for (const [name, pixels] of Object.entries(RADIUS)) variables[`--radius-${name}`] = `${pixels}px`;
  for (const [name, value] of Object.entries(MOTION)) {
    if (name.endsWith('Ms')) variables[`--${kebab(name.slice(0, -2))}-duration`] = `${String(value)}ms`;
  }
  for (const [surface, styles] of Object.entries(TYPE)) {
    for (const [name, style] of Object.entries(styles)) {
      variables[`--${name}-${surface}`] =
        `${style.weight} ${style.size / 16}rem/${style.lineHeight} ${style.family}`;
    }
  }
  return {
    ...variables,
    '--ease': MOTION.ease.css,
    '--ease-in-out': MOTION.easeInOut.css,
    '--measure': `${MEASURE_CHARACTERS}ch`,
    '--min-target': `${MIN_TARGET}px`,
  };
}

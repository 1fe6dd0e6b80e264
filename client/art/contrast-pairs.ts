import { CHOICE_BADGES, PRINCIPLES, THEMES, type Theme, type ThemeName } from '../tokens.ts';

/** What lies on what, and the WCAG ratio it must keep. */
export interface ContrastPair {
  readonly name: string;
  readonly foreground: string;
  readonly background: string;
  readonly minimum: number;
}
const AAA = 7;
const AA = 4.5;
const GRAPHIC = 3;

const pair = (name: string, foreground: string, background: string, minimum: number): ContrastPair => ({
  name,
  foreground,
  background,
  minimum,
});

const badgePairs = (theme: Theme): readonly ContrastPair[] =>
  CHOICE_BADGES.flatMap(({ letter }) => [
    pair(`letter ${letter} on its badge`, theme.onChoice, theme.choices[letter], AA),
    pair(`letter ${letter} on its page badge`, theme.onChoiceOnPage, theme.choicesOnPage[letter], AA),
    pair(`badge ${letter} on card`, theme.choices[letter], theme.card, AA),
    pair(`badge ${letter} on page`, theme.choicesOnPage[letter], theme.pageEnd, AA),
    pair(`bar ${letter} on its track`, theme.choices[letter], theme.trackOnCard, GRAPHIC),
    pair(`bar ${letter} on the page track`, theme.choicesOnPage[letter], theme.track, GRAPHIC),
  ]);

const petalPairs = (theme: Theme): readonly ContrastPair[] =>
  PRINCIPLES.flatMap((principle) => [
    pair(`petal ${principle} on card`, theme.petals[principle], theme.card, GRAPHIC),
    pair(`petal ${principle} on page`, theme.petalsOnPage[principle], theme.pageEnd, GRAPHIC),
  ]);

const contrastPairs = (theme: Theme): readonly ContrastPair[] => [
  pair('body on card', theme.text, theme.card, AAA),
  pair('soft text on card', theme.textSoft, theme.card, AAA),
  pair('body on page', theme.onPage, theme.pageEnd, AAA),
  pair('soft text on page', theme.onPageSoft, theme.pageEnd, AAA),
  pair('paper on ink', theme.onInk, theme.inkSoft, AAA),
  pair('body on selected', theme.text, theme.selected, AAA),
  pair('row text', theme.onPage, theme.row, AAA),
  pair('eyebrow on card', theme.eyebrow, theme.card, AA),
  pair('eyebrow on page', theme.eyebrowOnPage, theme.pageEnd, AA),
  pair('button', theme.onButton, theme.button, AAA),
  pair('pill', theme.onPill, theme.pill, AAA),
  pair('calm on page', theme.calm, theme.pageEnd, GRAPHIC),
  pair('warn on ring', theme.warn, theme.ring, AA),
  pair('warn on card', theme.warnOnCard, theme.card, AA),
  pair('selected line', theme.selectedLine, theme.card, GRAPHIC),
  pair('focus on page', theme.focus, theme.pageEnd, GRAPHIC),
  pair('focus in its gap', theme.focus, theme.focusGap, GRAPHIC),
  ...badgePairs(theme),
  ...petalPairs(theme),
];

export const CONTRAST_PAIRS: Readonly<Record<ThemeName, readonly ContrastPair[]>> = {
  dusk: contrastPairs(THEMES.dusk),
  light: contrastPairs(THEMES.light),
  contrast: contrastPairs(THEMES.contrast),
};

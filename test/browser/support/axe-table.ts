import { THEME_NAMES } from './preview-pages.ts';

export const LANGUAGES = ['en', 'lv', 'et', 'ru'] as const;
export const VIEWS = ['canvas', 'text'] as const;
export const PHONES = [
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 320, height: 568 },
] as const;

export interface Look {
  readonly place: string;
  readonly language: (typeof LANGUAGES)[number];
  readonly view: (typeof VIEWS)[number];
  readonly theme: (typeof THEME_NAMES)[number];
  readonly phone: (typeof PHONES)[number];
}

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('an empty list has no turn');
  return found;
};

/**
 * Every place in every language once, while view, theme and size take turns so that every pair of values of any two
 * of them is looked at; `all` gives the full product.
 */
export function looks(places: readonly string[], all = false): readonly Look[] {
  const one = (place: string, language: Look['language'], [view, theme, phone]: readonly number[]): Look => ({
    ...{ place, language, view: at(VIEWS, view ?? 0) },
    ...{ theme: at(THEME_NAMES, theme ?? 0), phone: at(PHONES, phone ?? 0) },
  });
  const turns = (row: number, column: number): readonly (readonly number[])[] =>
    all
      ? [0, 1].flatMap((view) => [0, 1, 2].flatMap((theme) => [0, 1, 2].map((phone) => [view, theme, phone])))
      : [[row + column, row + 2 * column, row + column]];
  return places.flatMap((place, row) =>
    LANGUAGES.flatMap((language, column) => turns(row, column).map((turn) => one(place, language, turn))),
  );
}

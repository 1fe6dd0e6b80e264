import { parseArgs } from 'node:util';
import { SIZES, type Size, SURFACES, type Surface, sizeName, THEMES, type ThemeName } from './sizes.ts';

/** What is asked for on the command line; an empty list means all there is. */
export interface Wish {
  readonly surfaces: readonly Surface[];
  readonly themes: readonly ThemeName[];
  readonly sizes: readonly string[];
  readonly at: readonly string[];
  /** `lv`, or `en,lv` for a stage that speaks both. */
  readonly languages: readonly string[];
  readonly out: string;
  /** Instead of all this: renew the pictures of the visual test, or of the README. */
  readonly accept: boolean;
  readonly pictures: boolean;
}

export class UnknownWish extends Error {}

const no = { type: 'boolean', default: false } as const;
const list = { type: 'string', multiple: true, default: [] as string[] } as const;

/** Throws `UnknownWish`, with what there is to wish for. */
export function wishFrom(args: readonly string[], defaultOut: string): Wish {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ surface: list, theme: list, size: list, at: list, language: list },
      ...{ out: { type: 'string', default: defaultOut }, accept: no, pictures: no },
    },
  });
  const sizes = [...new Set(Object.values(SIZES).flat().map(sizeName))];
  return {
    surfaces: among(SURFACES, values.surface, 'surface'),
    themes: among(THEMES, values.theme, 'theme'),
    sizes: among(sizes, values.size, 'size'),
    at: values.at.flatMap((each) => each.split(',')),
    languages: values.language,
    ...{ out: values.out, accept: values.accept, pictures: values.pictures },
  };
}

function among<Word extends string>(
  known: readonly Word[],
  asked: readonly string[],
  what: string,
): readonly Word[] {
  const words = asked.flatMap((each) => each.split(','));
  const strange = words.filter((word) => !known.some((each) => each === word));
  if (strange.length > 0)
    throw new UnknownWish(`No ${what} “${strange.join()}”. There are: ${known.join(', ')}`);
  return words.length === 0 ? known : known.filter((each) => words.includes(each));
}

export const sizesFor = ({ sizes }: Wish, surface: Surface): readonly Size[] =>
  SIZES[surface].filter((size) => sizes.includes(sizeName(size)));

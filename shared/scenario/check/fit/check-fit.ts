import type { Problem } from '../../problem.ts';
import { problem } from '../../problem-codes.ts';
import type { Scenario } from '../../scenario.ts';
import type { Strings } from '../../translate.ts';
import { strangersIn } from './letters.ts';
import { widerThan } from './lines.ts';
import { phoneColumn } from './phone.ts';
import { heightOf, ROOM, type Slide, slidesOf, textsOn } from './wall.ts';

const LINE = 25;
/** Rounding in a browser, and letters that move closer together, are worth less than this. */
const DOUBTFUL = LINE / 2;

/** What is too wide or too high for the screens of a room, measured with the game's own letters. `strings` holds the words of one language. */
export const checkFit = (scenario: Scenario, strings: Strings, language: string): readonly Problem[] => [
  ...[...strings].flatMap(([key, text]) => onPhones(key, text, language)),
  ...fullestOf(slidesOf(scenario).flatMap((slide) => onTheWall(slide, strings, language))),
];

/** A text stands on more than one slide; the fullest says it all. */
const fullestOf = (found: readonly Problem[]): readonly Problem[] =>
  found.filter(({ at, params }, index) =>
    found.every(
      (other, place) =>
        other.at !== at ||
        Number(other.params.lines) < Number(params.lines) ||
        (other.params.lines === params.lines && place >= index),
    ),
  );

function onPhones(key: string, text: string, language: string): readonly Problem[] {
  const column = phoneColumn(key);
  const strangers = strangersIn(text, column?.face ?? 'sans-420');
  const wide = column ? widerThan(text, column) : undefined;
  return [
    ...(strangers.length > 0
      ? [problem('letter-not-drawn', key, { letters: strangers.join(' '), language })]
      : []),
    ...(wide === undefined ? [] : [problem('word-too-wide', key, { word: wide, language })]),
  ];
}

/** The place is the longest text of the slide: mostly the one to shorten. */
function onTheWall(slide: Slide, strings: Strings, language: string): readonly Problem[] {
  const words = (key: string): string => strings.get(key) ?? '';
  const over = heightOf(slide, words) - ROOM;
  if (over <= DOUBTFUL) return [];
  const [longest = ''] = textsOn(slide).toSorted((one, other) => words(other).length - words(one).length);
  return [problem('too-much-for-wall', longest, { lines: Math.ceil(over / LINE), language })];
}

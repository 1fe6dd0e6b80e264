import type { Scenario, SceneOf } from '../../scenario.ts';
import { choicesIn, type PlacedScene, scenesOf } from '../places.ts';
import { type Column, linesOf } from './lines.ts';

/**
 * The slides of the stage on a projector of 1280 × 720, as high as they are when everything that can give way has:
 * the smallest letters (20 pixels), no explanations, no second language. A browser test holds the figures.
 */
export interface Slide {
  readonly parts: readonly Part[];
}

/** Pixels, or words with a frame round them. */
export type Part = number | Block;

interface Block {
  readonly texts: readonly (readonly [key: string, style: Style])[];
  readonly frame: number;
  readonly atLeast: number;
}

export interface Style extends Column {
  readonly lineHeight: number;
}

/** Pixels between the upper edge of the wall and its last line, where the code and the clock stand. */
export const ROOM = 586;

const style = (face: Style['face'], size: number, lineHeight: number, width: number): Style => ({
  face,
  size,
  lineHeight,
  width,
});

export const WALL = {
  title: style('serif-620', 26, 29.12, 786),
  body: style('sans-420', 20, 27.6, 786),
  door: style('sans-420', 20, 27.6, 794),
  question: style('serif-620', 22, 25.96, 794),
  choice: style('sans-520', 20, 24.4, 747),
  closed: style('sans-420', 20, 24.8, 747),
  sign: style('sans-520', 20, 24.4, 765),
  weighed: style('sans-520', 20, 24.4, 480),
  unweighed: style('sans-520', 20, 24.4, 685),
  talk: style('serif-480', 21, 26.46, 761),
  reason: style('sans-520', 20, 24.4, 788),
  boardTitle: style('serif-620', 26, 29.12, 1186),
} as const;

/** Edges of a card with the line of small words above its title, of a slip, of a row, of a column; gaps between. */
const CARD = 30 + 25 + 6;
const CARD_GAP = 6;
const SLIP = 22;
const ROW = 6;
const COLUMN = 30;
const GAP = 5;
const COLUMN_GAP = 7;
const TALK_GAP = 8;
const DECIDED_BY = 24.8 + 2;
const DOOR_HEADING = 30 + GAP;
const PRINCIPLE_HEADING = 34;
const CHOICE_AT_LEAST = 38;
const SIGN_AT_LEAST = 36;
const WEIGHED_AT_LEAST = 33;
const SIGHTED_ROW = 4.8;
const SIGHTED_GAP = 2.4;
/** Signs the room saw, signs it missed, and what was none: each with its heading. */
const SIGHTINGS = 3 * (12 + 24 + 2.9) + 2 * GAP;

const text = (key: string, of: Style): Block => ({ texts: [[key, of]], frame: 0, atLeast: 0 });
const row = (texts: Block['texts'], atLeast = 0, frame = ROW): Block => ({ texts, frame, atLeast });

const spaced = (parts: readonly Part[], gap: number): readonly Part[] =>
  parts.flatMap((part, index) => (index === 0 ? [part] : [gap, part]));

const card = (title: Part, ...words: readonly Part[]): readonly Part[] =>
  spaced([title, ...words], CARD_GAP).concat(CARD);

/** Where an interface word is the title, it is short. */
const OWN_TITLE = WALL.title.lineHeight;

const reading = (at: string): Slide => ({
  parts: card(text(`${at}.title`, WALL.title), text(`${at}.text`, WALL.body)),
});

const ending = (at: string): Slide => ({
  parts: [...reading(at).parts, GAP, SLIP, DOOR_HEADING, text(`${at}.doorOpen`, WALL.door)],
});

const talk = (keys: readonly string[]): Slide => {
  const asked = spaced(
    keys.map((key) => text(key, WALL.talk)),
    TALK_GAP,
  );
  return { parts: [...card(OWN_TITLE), CARD_GAP, ...asked] };
};

export const slidesOf = (scenario: Scenario): readonly Slide[] => [
  ...scenesOf(scenario).flatMap((placed) => [reading(placed.at), ...answering(placed)]),
  ...Object.keys(scenario.injects).map((id) => reading(`injects.${id}`)),
  ...scenario.rounds.flatMap(({ id, debrief }) =>
    Object.entries(debrief.questions).map(([kind, asked]) =>
      talk(Object.keys(asked).map((name) => `rounds.${id}.debrief.questions.${kind}.${name}`)),
    ),
  ),
  ...Object.keys(scenario.endings).map((id) => ending(`endings.${id}`)),
];

/** What is asked and, of a choice, what follows. */
function answering(placed: PlacedScene): readonly Slide[] {
  const { at, scene } = placed;
  const asked = (rows: readonly Part[]): Slide => ({
    parts: [SLIP, text(`${at}.question`, WALL.question), GAP, ...spaced(rows, GAP)],
  });
  const signs = (keys: readonly string[]): Slide =>
    asked(keys.map((key) => row([[key, WALL.sign]], SIGN_AT_LEAST)));
  switch (scene.kind) {
    case 'story':
      return [];
    case 'choice':
      return [asked(choicesIn(placed).map(choiceRow)), ...choicesIn(placed).flatMap(followed)];
    case 'spot':
      return [signs(scene.items.map(({ id }) => `${at}.items.${id}.text`)), sighted(at, scene)];
    case 'rank':
      return [signs(scene.steps.map(({ id }) => `${at}.steps.${id}.text`))];
    case 'board':
      return scene.columns.map(({ id }) => column(placed, `${at}.columns.${id}`, scene.columns.length));
  }
}

/** What stands beside a sign takes room from its words. */
function sighted(at: string, { items }: SceneOf<'spot'>): Slide {
  const rows = items.map(({ id, sign }) => {
    const weighed = sign !== 'none';
    const words = [`${at}.items.${id}.text`, weighed ? WALL.weighed : WALL.unweighed] as const;
    return row([words], weighed ? WEIGHED_AT_LEAST : 0, SIGHTED_ROW);
  });
  return { parts: [SIGHTINGS, ...rows.flatMap((each) => [each, SIGHTED_GAP])] };
}

type PlacedChoice = ReturnType<typeof choicesIn>[number];

function choiceRow({ at, choice }: PlacedChoice): Block {
  const closed = choice.closedBecause === undefined ? [] : [[`${at}.closedBecause`, WALL.closed] as const];
  return row([[`${at}.text`, WALL.choice], ...closed], CHOICE_AT_LEAST);
}

/** The decision with what came of it, then what it did to the principles. */
function followed({ at, choice }: PlacedChoice): readonly Slide[] {
  const consequence = card(OWN_TITLE, text(`${at}.consequence`, WALL.body));
  const decided = row([[`${at}.text`, WALL.choice]], CHOICE_AT_LEAST, ROW + DECIDED_BY);
  const reasons = choice.principles.map(({ id }) =>
    row([[`${at}.principles.${id}.why`, WALL.reason]], 0, ROW + PRINCIPLE_HEADING),
  );
  return [{ parts: [decided, GAP, ...consequence] }, { parts: spaced(reasons, GAP) }];
}

const BOARD_WIDTH = 1220;
const BETWEEN_COLUMNS = 16;

/** All columns stand beside each other, so each has the same room, and less of it the more there are. */
function column({ at, scene }: PlacedScene, place: string, columns: number): Slide {
  const width = (BOARD_WIDTH - BETWEEN_COLUMNS * (columns - 1)) / columns - COLUMN - 4;
  const asked = scene.kind === 'board' && scene.question !== undefined ? 'question' : 'title';
  return {
    parts: [
      ...[SLIP + 25 + GAP, text(`${at}.${asked}`, WALL.boardTitle), GAP, COLUMN, COLUMN_GAP],
      text(`${place}.title`, { ...WALL.question, width }),
      text(`${place}.prompt`, { ...WALL.body, width }),
    ],
  };
}

/** Pixels a slide takes when its texts say what `words` gives for their keys. */
export const heightOf = ({ parts }: Slide, words: (key: string) => string): number =>
  parts.reduce<number>((sum, part) => sum + (typeof part === 'number' ? part : blockHeight(part, words)), 0);

function blockHeight({ texts, frame, atLeast }: Block, words: (key: string) => string): number {
  const heights = texts.map(([key, of]) => linesOf(words(key), of) * of.lineHeight);
  return Math.max(
    atLeast,
    heights.reduce((sum, height) => sum + height, frame),
  );
}

/** The scenario's own texts on a slide. */
export const textsOn = ({ parts }: Slide): readonly string[] =>
  parts.flatMap((part) => (typeof part === 'number' ? [] : part.texts.map(([key]) => key)));

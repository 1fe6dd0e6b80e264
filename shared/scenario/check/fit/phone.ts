import type { Column } from './lines.ts';

/** The narrowest column in which each text stands on a phone 360 pixels wide; a browser test holds the figures. */

const TITLE: Column = { face: 'serif-620', size: 26, width: 296 };
const QUESTION: Column = { face: 'sans-620', size: 18, width: 336 };
/** A chosen option has a tick beside its words. */
const CHOICE: Column = { face: 'sans-520', size: 16, width: 206 };
/** Narrowest when it is shown what the signs weigh: their weight then stands beside them. */
const ITEM: Column = { face: 'sans-620', size: 16, width: 160 };
const STEP: Column = { face: 'sans-520', size: 16, width: 156 };
const HEADING: Column = { face: 'sans-620', size: 17, width: 299 };
const TALK: Column = { face: 'serif-480', size: 19, width: 263 };
const WHY: Column = { face: 'sans-420', size: 16, width: 297 };
const BODY: Column = { face: 'sans-420', size: 17, width: 296 };

const BY_PLACE: readonly (readonly [RegExp, Column])[] = [
  [/(?:^|\.)(?:scenes|injects|endings)\.[^.]+\.title$/, TITLE],
  [/\.question$/, QUESTION],
  [/\.choices\.[^.]+\.text$/, CHOICE],
  [/\.items\.[^.]+\.text$/, ITEM],
  [/\.steps\.[^.]+\.text$/, STEP],
  [/\.columns\.[^.]+\.title$/, HEADING],
  [/\.debrief\.questions\./, TALK],
  [/\.why$/, WHY],
];

/** What only the facilitator reads stands on a laptop. */
const NOT_ON_PHONES = /\.facilitator(?:\.|$)/;

export function phoneColumn(key: string): Column | null {
  if (NOT_ON_PHONES.test(key)) return null;
  return BY_PLACE.find(([place]) => place.test(key))?.[1] ?? BODY;
}

import type { Chance } from '#shared/session/chance.ts';

/** The brush: numbers, colour mixing and SVG text. No DOM, no clock, no Math.random. */

export type Attributes = Readonly<Record<string, string | number | undefined>>;
/** Offset 0–1, colour, opacity 0–1. */
export type Stop = readonly [offset: number, colour: string, opacity?: number];

/** FNV-1a: any text to a 32-bit seed. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

export function pick<T>(random: Chance, list: readonly [T, ...T[]]): T {
  return list[Math.floor(random() * list.length)] ?? list[0];
}

export const times = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: Math.max(0, Math.floor(count)) }, (_, index) => draw(index)).join('');

/** Two decimals: enough for a phone at three device pixels, short enough to inline. */
export const n = (value: number): string => String(Math.round(value * 100) / 100);

/** Path data with its numbers shortened: d`M${x} ${y}H${right}Z`. */
export function d(parts: TemplateStringsArray, ...values: readonly number[]): string {
  return parts.reduce((path, part, index) => {
    const value = values[index];
    return path + part + (value === undefined ? '' : n(value));
  }, '');
}

const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const channels = (hex: string): readonly number[] =>
  [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));

/** `amount` 0 gives `from`, 1 gives `to`; both are #RRGGBB. */
export function mix(from: string, to: string, amount: number): string {
  const target = channels(to);
  const mixed = channels(from).map((channel, i) =>
    Math.round(channel + ((target[i] ?? 0) - channel) * amount),
  );
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

export function tag(name: string, attributes: Attributes, children = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? n(value) : escapeText(String(value))}"`)
    .join('');
  return children === '' ? `<${name}${written}/>` : `<${name}${written}>${children}</${name}>`;
}

export const group = (children: string, attributes: Attributes = {}): string =>
  tag('g', attributes, children);

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more: Attributes = {},
): string => (width <= 0 || height <= 0 ? '' : tag('rect', { x, y, width, height, fill, ...more }));

export const circle = (cx: number, cy: number, r: number, fill: string, more: Attributes = {}): string =>
  tag('circle', { cx, cy, r, fill, ...more });

export const ellipse = (
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  fill: string,
  more: Attributes = {},
): string => tag('ellipse', { cx, cy, rx, ry, fill, ...more });

export const shape = (path: string, fill: string, more: Attributes = {}): string =>
  tag('path', { d: path, fill, ...more });

export const stroke = (path: string, colour: string, width: number, more: Attributes = {}): string =>
  tag('path', { d: path, fill: 'none', stroke: colour, 'stroke-width': width, ...more });

export const moved = (children: string, x: number, y: number, scale = 1, more: Attributes = {}): string =>
  group(children, {
    transform: `translate(${n(x)} ${n(y)})${scale === 1 ? '' : ` scale(${String(Math.round(scale * 10000) / 10000)})`}`,
    ...more,
  });

/** The definitions of one document. Ids are its prefix plus a hash of the content, so equal paints are shared. */
export interface Sheet {
  readonly prefix: string;
  readonly definitions: Map<string, string>;
}

export const emptySheet = (prefix: string): Sheet => ({ prefix, definitions: new Map() });

function define(sheet: Sheet, name: string, attributes: Attributes, children: string): string {
  const id = `${sheet.prefix}-${seedOf(name + JSON.stringify(attributes) + children).toString(36)}`;
  sheet.definitions.set(id, tag(name, { id, ...attributes }, children));
  return `url(#${id})`;
}

const stopTags = (stops: readonly Stop[]): string =>
  stops
    .map(([offset, colour, opacity]) =>
      tag('stop', { offset, 'stop-color': colour, 'stop-opacity': opacity }),
    )
    .join('');

export const downward = (sheet: Sheet, stops: readonly Stop[]): string =>
  define(sheet, 'linearGradient', { x1: 0, y1: 0, x2: 0, y2: 1 }, stopTags(stops));

export const across = (sheet: Sheet, stops: readonly Stop[]): string =>
  define(sheet, 'linearGradient', { x1: 0, y1: 0, x2: 1, y2: 0 }, stopTags(stops));

export const radial = (sheet: Sheet, stops: readonly Stop[], centre: Attributes = {}): string =>
  define(sheet, 'radialGradient', centre, stopTags(stops));

export const clipped = (sheet: Sheet, path: string, children: string): string =>
  group(children, { 'clip-path': define(sheet, 'clipPath', {}, tag('path', { d: path })) });

/** Everything but the openings: what lies behind shows through them. */
export const holed = (sheet: Sheet, whole: string, openings: string, children: string): string =>
  group(children, {
    'clip-path': define(sheet, 'clipPath', {}, tag('path', { d: whole + openings, 'clip-rule': 'evenodd' })),
  });

export const definitionsOf = ({ definitions }: Sheet): string =>
  tag('defs', {}, [...definitions.values()].join('') || '<g/>');

export interface Frame {
  /** Where the left edge lies: below 0 when a document shows more than its box. */
  readonly x?: number;
  readonly width: number;
  readonly height: number;
}

export const svgFrame = ({ x = 0, width, height }: Frame, children: string): string =>
  tag(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `${n(x)} 0 ${n(width)} ${n(height)}` },
    children,
  );

export const svgDocument = (width: number, height: number, sheet: Sheet, children: string): string =>
  svgFrame({ width, height }, definitionsOf(sheet) + children);

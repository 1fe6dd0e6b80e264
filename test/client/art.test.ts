import { describe, expect, it } from 'vitest';
import { HOURS, isPlace, PLACES, WEATHERS } from '#shared/scenario/art.ts';
import { backdrop, backdropLayers } from '../../client/art/backdrop.ts';
import { badgePath } from '../../client/art/badge.ts';
import { compassPetalPath, compassSvg } from '../../client/art/compass.ts';
import { CONTRAST_PAIRS } from '../../client/art/contrast-pairs.ts';
import { emblem } from '../../client/art/emblem.ts';
import { personFigure, roleFigure, token } from '../../client/art/portrait.ts';
import { CHOICE_BADGES, cssVariables, THEMES, type ThemeName } from '../../client/tokens.ts';

const BOXES = [
  { width: 640, height: 360 },
  { width: 490, height: 768 },
  { width: 390, height: 190 },
] as const;
const THEME_NAMES = Object.keys(THEMES) as ThemeName[];

/** What is wrong with the markup, or nothing. */
function faultIn(svg: string): string | undefined {
  const open: string[] = [];
  for (const [whole, closing, name, selfClosing] of svg.matchAll(/<(\/?)([a-zA-Z]+)[^<>]*?(\/?)>/g)) {
    if (closing && open.pop() !== name) return `unexpected ${whole}`;
    if (!closing && !selfClosing) open.push(name ?? '');
  }
  if (open.length > 0) return `unclosed ${open.join()}`;
  if (/NaN|Infinity|undefined/.test(svg)) return 'a number is missing';
  const ids = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
  return [...svg.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1]).find((id) => !ids.has(id));
}

const withoutIds = (svg: string): string => svg.replace(/id="[^"]+"|url\(#[^)]+\)/g, '');

/** The colours and outlines of a picture: what the eye tells two of them apart by. */
const paintsOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/ (?:fill|stroke|d)="([^"]+)"/g)]
    .map((match) => match[1] ?? '')
    .filter((paint) => !paint.startsWith('url'));

const differences = (one: readonly string[], other: readonly string[]): number =>
  one.filter((paint) => !other.includes(paint)).length;

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (bright + 0.05) / (dark + 0.05);
}

describe('a backdrop', () => {
  it.each(PLACES)('%s is well formed in every box', (name) => {
    for (const box of BOXES) {
      for (const light of [0, 1]) expect(faultIn(backdrop(name, { ...box, light }))).toBeUndefined();
    }
  });

  it.each(PLACES)('%s is the same for the same seed and another for another', (name) => {
    for (const box of BOXES) {
      const once = backdrop(name, { ...box, seed: 3 });
      expect(backdrop(name, { ...box, seed: 3 })).toBe(once);
      expect(withoutIds(backdrop(name, { ...box, seed: 4 }))).not.toBe(withoutIds(once));
    }
  });

  it.each(PLACES)('%s brightens as the helping system works better', (name) => {
    const box = { width: 640, height: 360 };
    const paints = (light: number) => withoutIds(backdrop(name, { ...box, light })).length;
    expect(paints(1)).not.toBe(paints(0));
  });

  it.each(PLACES)('%s is its three layers laid over each other', (name) => {
    const inside = (svg: string) => svg.replace(/^<svg[^>]*>|<\/svg>$/g, '');
    for (const box of BOXES) {
      const { far, middle, near } = backdropLayers(name, { ...box, bleed: box.width * 0.04 });
      for (const layer of [far, middle, near]) expect(faultIn(layer)).toBeUndefined();
      expect(inside(backdrop(name, box))).toBe(inside(far) + inside(middle) + inside(near));
    }
  });

  it('shows more on both sides for a shift, and never more than is painted', () => {
    const frame = (bleed: number) => backdropLayers('harbour', { ...BOXES[0], bleed }).near.slice(0, 110);
    expect(frame(0)).toContain('width="640" height="360" viewBox="0 0 640 360"');
    expect(frame(20)).toContain('width="680" height="360" viewBox="-20 0 680 360"');
    expect(frame(500)).toContain('width="704" height="360" viewBox="-32 0 704 360"');
  });

  it('shares no id with another on the same page', () => {
    const ids = PLACES.flatMap((name) =>
      BOXES.flatMap((box) => [...backdrop(name, box).matchAll(/ id="([^"]+)"/g)].map((match) => match[1])),
    );
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('stays small enough to inline at the size of a stage', () => {
    const box = { width: 1920, height: 1080, light: 1, bleed: 58 };
    const large = PLACES.flatMap((name) =>
      WEATHERS.flatMap((weather) =>
        Object.entries(backdropLayers(`${name} ${weather}`, box))
          .filter(([, svg]) => svg.length > 120_000)
          .map(([layer, svg]) => `${name} ${weather} ${layer} ${svg.length}`),
      ),
    );
    expect(large).toEqual([]);
  });

  it.each(PLACES)('%s has an hour and a weather, sixteen times another picture', (name) => {
    const airs = HOURS.flatMap((hour) => WEATHERS.map((weather) => `${name} ${hour} ${weather}`));
    const pictures = airs.map((art) => backdrop(art, BOXES[0]));
    for (const picture of pictures) expect(faultIn(picture)).toBeUndefined();
    expect(new Set(pictures.map(withoutIds)).size).toBe(airs.length);
  });

  it('keeps its own colours when asked for its own hour', () => {
    expect(backdrop('harbour dusk clear', BOXES[0])).toBe(backdrop('harbour', BOXES[0]));
    expect(backdrop('harbour snow', BOXES[0])).toBe(backdrop('harbour dusk snow', BOXES[0]));
  });

  it('of an unknown name is a calm street', () => {
    expect(isPlace('winter-street')).toBe(true);
    for (const name of ['nowhere', 'constructor', '__proto__']) {
      expect(isPlace(name)).toBe(false);
      expect(faultIn(backdrop(name, BOXES[0]))).toBeUndefined();
    }
  });

  it('keeps markup in a name out of the document', () => {
    expect(faultIn(backdrop('"><script>', BOXES[0]))).toBeUndefined();
    expect(backdrop('"><script>', BOXES[0])).not.toContain('script');
    expect(faultIn(token('"><script>', 40))).toBeUndefined();
  });
});

describe('the small pictures', () => {
  const petals = {
    rights: 'upheld',
    assistance: 'strained',
    prevention: 'both',
    cooperation: 'unlit',
  } as const;

  it('are well formed and repeatable', () => {
    for (const draw of [
      () => token('calm-otter', 48),
      () => roleFigure('labour-inspector', { width: 160, height: 220 }),
      () => personFigure('Mara', { width: 160, height: 220 }),
      () => emblem({ size: 64 }),
      () => compassSvg({ size: 300, petals, theme: THEMES.dusk }),
    ]) {
      expect(faultIn(draw())).toBeUndefined();
      expect(draw()).toBe(draw());
    }
  });

  it('give forty-eight people forty-eight tokens, told apart by more than one thing', () => {
    const looks = Array.from({ length: 48 }, (_, seat) => paintsOf(token(seat, 48)));
    const alike = looks.flatMap((one, at) =>
      looks.slice(at + 1).filter((other) => differences(one, other) < 3),
    );
    expect(alike).toEqual([]);
    const outlines = looks.map((look) => look.filter((paint) => paint.startsWith('M')).join());
    expect(new Set(outlines).size).toBeGreaterThanOrEqual(40);
  });

  it('show grown people at work in roles, and nobody in a story with more than the story says', () => {
    const box = { width: 160, height: 220 };
    const people = Array.from({ length: 40 }, (_, at) => personFigure(`person-${at}`, box));
    const roles = Array.from({ length: 40 }, (_, at) => roleFigure(`role-${at}`, box));
    const wheels = /<ellipse[^>]*stroke-width="2.4"/;
    expect(people.filter((svg) => wheels.test(svg))).toEqual([]);
    expect(roles.filter((svg) => wheels.test(svg)).length).toBeGreaterThan(0);
  });

  it('point the four petals four ways and give the six choices six shapes', () => {
    expect(new Set([0, 1, 2, 3].map((index) => compassPetalPath(index, 100))).size).toBe(4);
    expect(new Set(CHOICE_BADGES.map((badge) => badgePath(badge.shape, 40))).size).toBe(6);
    for (const { shape } of CHOICE_BADGES) expect(badgePath(shape, 40)).toMatch(/^M[-\d. MLQAZ]+Z$/);
  });
});

describe('the tokens', () => {
  it.each(THEME_NAMES)('of the %s theme keep their contrast', (name) => {
    const weak = CONTRAST_PAIRS[name].filter(
      (pair) => contrast(pair.foreground, pair.background) < pair.minimum,
    );
    expect(weak).toEqual([]);
  });

  it.each(THEME_NAMES)('of the %s theme are all there', (name) => {
    expect(Object.keys(THEMES[name]).sort()).toEqual(Object.keys(THEMES.dusk).sort());
    const variables = cssVariables(THEMES[name]);
    expect(Object.keys(variables).sort()).toEqual(Object.keys(cssVariables(THEMES.dusk)).sort());
    for (const [property, value] of Object.entries(variables)) expect(value, property).toMatch(/\S/);
  });
});

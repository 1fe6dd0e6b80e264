export const SURFACES = ['phone', 'stage', 'console', 'join'] as const;
export type Surface = (typeof SURFACES)[number];
export const THEMES = ['dusk', 'light', 'contrast'] as const;
export type ThemeName = (typeof THEMES)[number];

/** A window: CSS pixels, and device pixels per CSS pixel. */
export interface Size {
  readonly width: number;
  readonly height: number;
  readonly dpr: number;
}

const size = (width: number, height: number, dpr = 1): Size => ({ width, height, dpr });
const LAPTOP = size(1366, 768);
const DESK = size(1920, 1080);
const WALL = size(3840, 2160);
const PHONE = size(390, 844, 3);
const TABLET = size(768, 1024);
const SMALL_PHONES = [size(320, 568, 2), size(360, 640, 2)];

export const SIZES: Readonly<Record<Surface, readonly Size[]>> = {
  phone: [...SMALL_PHONES, PHONE, size(844, 390, 2), TABLET, LAPTOP, DESK, WALL],
  stage: [size(1280, 720), LAPTOP, DESK, WALL],
  console: [size(390, 844, 2), TABLET, LAPTOP, DESK],
  join: [size(390, 844, 2), TABLET, LAPTOP, DESK],
};

/** The languages each surface is shot in when none are asked for; a stage speaks one or two. */
export const LANGUAGES: Readonly<Record<Surface, readonly string[]>> = {
  phone: ['en'],
  stage: ['en', 'en,lv'],
  console: ['en'],
  join: ['en'],
};

export const sizeName = ({ width, height }: Size): string => `${width}x${height}`;

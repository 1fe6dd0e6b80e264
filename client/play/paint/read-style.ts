import type { Border, Box, Four, PanelLook, Shadow } from './piece.ts';

export const px = (value: string): number => Number.parseFloat(value) || 0;

/** Both edges are rounded, not the width: neighbours that touch in CSS touch on the canvas. */
export function snapped(rect: DOMRect, origin: { x: number; y: number }, dpr: number): Box {
  const x = Math.round((rect.left - origin.x) * dpr);
  const y = Math.round((rect.top - origin.y) * dpr);
  return {
    x,
    y,
    width: Math.round((rect.right - origin.x) * dpr) - x,
    height: Math.round((rect.bottom - origin.y) * dpr) - y,
  };
}

/** CSS shrinks radii that do not fit all by the same factor; percentages are of the box. */
export function radiiOf(style: CSSStyleDeclaration, box: Box, dpr: number): Four<number> {
  const one = (value: string): number =>
    value.endsWith('%') ? (px(value) / 100) * Math.min(box.width, box.height) : px(value) * dpr;
  const radii: Four<number> = [
    one(style.borderTopLeftRadius),
    one(style.borderTopRightRadius),
    one(style.borderBottomRightRadius),
    one(style.borderBottomLeftRadius),
  ];
  const [a, b, c, d] = radii;
  const fit = Math.min(1, box.width / Math.max(a + b, c + d, 1), box.height / Math.max(a + d, b + c, 1));
  return [a * fit, b * fit, c * fit, d * fit];
}

const border = (width: string, kind: string, colour: string, dpr: number): Border =>
  kind === 'none' || px(width) === 0
    ? { width: 0, colour: '' }
    : { width: Math.max(1, Math.round(px(width) * dpr)), colour };

const OUTER_SHADOW = /^(rgba?\([^)]*\)|color\([^)]*\)|#\w+) (-?[\d.]+)px (-?[\d.]+)px ([\d.]+)px/;

/** The first soft shadow CSS gives; else, where one is asked for, ours. Rings without blur and inset ones stay out. */
function shadowOf(css: string, asked: boolean, dpr: number): Shadow | null {
  const [, colour, x, y, blur] = css.includes('inset') ? [] : (OUTER_SHADOW.exec(css) ?? []);
  if (colour !== undefined && px(blur ?? '') > 0) {
    return { colour, x: px(x ?? '') * dpr, y: px(y ?? '') * dpr, blur: px(blur ?? '') * dpr };
  }
  return asked ? { colour: 'rgba(4, 12, 20, 0.38)', x: 0, y: 4 * dpr, blur: 14 * dpr } : null;
}

export function panelLook(
  element: HTMLElement,
  style: CSSStyleDeclaration,
  box: Box,
  dpr: number,
): PanelLook {
  return {
    fill: style.backgroundColor,
    radii: radiiOf(style, box, dpr),
    borders: [
      border(style.borderTopWidth, style.borderTopStyle, style.borderTopColor, dpr),
      border(style.borderRightWidth, style.borderRightStyle, style.borderRightColor, dpr),
      border(style.borderBottomWidth, style.borderBottomStyle, style.borderBottomColor, dpr),
      border(style.borderLeftWidth, style.borderLeftStyle, style.borderLeftColor, dpr),
    ],
    shadow: shadowOf(style.boxShadow, element.dataset.shadow !== undefined, dpr),
  };
}

/** A custom property that holds a colour, or the fallback. */
export const colourOf = (style: CSSStyleDeclaration, name: string, fallback: string): string =>
  style.getPropertyValue(name).trim() || fallback;

export const fontOf = (style: CSSStyleDeclaration, dpr: number): string =>
  `${style.fontStyle === 'italic' ? 'italic ' : ''}${style.fontWeight} ${px(style.fontSize) * dpr}px ${style.fontFamily}`;

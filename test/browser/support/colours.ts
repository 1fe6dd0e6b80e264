/** Colours as browsers write them, and the contrast of WCAG 2. Channels and alpha go from 0 to 1. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

export function colourIn(css: string): Colour {
  if (css.startsWith('#')) {
    const at = (start: number): number => Number.parseInt(css.slice(start, start + 2), 16) / 255;
    return { red: at(1), green: at(3), blue: at(5), alpha: 1 };
  }
  const numbers = [...css.matchAll(/[\d.]+%?/g)].map(([each]) => Number.parseFloat(each));
  // A word such as "none" lets everything through.
  const [red = 0, green = 0, blue = 0, alpha = numbers.length > 0 ? 1 : 0] = numbers;
  const whole = css.startsWith('color(') ? 1 : 255;
  return { red: red / whole, green: green / whole, blue: blue / whole, alpha };
}

/** What one sees where `above` lies over a colour that lets nothing through. */
export function over(above: Colour, beneath: Colour, share = 1): Colour {
  const alpha = above.alpha * share;
  const mix = (one: number, other: number): number => one * alpha + other * (1 - alpha);
  return {
    red: mix(above.red, beneath.red),
    green: mix(above.green, beneath.green),
    blue: mix(above.blue, beneath.blue),
    alpha: 1,
  };
}

function luminance({ red, green, blue }: Colour): number {
  const linear = (channel: number): number =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

export function contrast(one: Colour, other: Colour): number {
  const [dark, bright] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return ((bright ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

export function hexOf({ red, green, blue }: Colour): string {
  const two = (channel: number): string =>
    Math.round(channel * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${two(red)}${two(green)}${two(blue)}`.toUpperCase();
}

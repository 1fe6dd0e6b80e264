/** One colour all over, as Phaser wants it. */
export interface Solid {
  readonly colour: number;
  readonly alpha: number;
}

const RGB = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/;

/** A computed CSS colour; `null` for one that is not told in red, green and blue. */
export function solidOf(css: string): Solid | null {
  const [, red, green, blue, alpha = '1'] = RGB.exec(css) ?? [];
  if (blue === undefined) return null;
  return { colour: (Number(red) << 16) | (Number(green) << 8) | Number(blue), alpha: Number(alpha) };
}

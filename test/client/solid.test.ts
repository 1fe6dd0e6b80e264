import { expect, test } from 'vitest';
import { solidOf } from '#client/play/paint/solid.ts';

test('a computed colour is told as Phaser wants it', () => {
  expect(solidOf('rgb(251, 247, 239)')).toEqual({ colour: 0xfbf7ef, alpha: 1 });
  expect(solidOf('rgba(0, 16, 255, 0.38)')).toEqual({ colour: 0x0010ff, alpha: 0.38 });
});

test('a colour in other words is left to the browser', () => {
  expect(solidOf('color(srgb 0.1 0.2 0.3)')).toBeNull();
  expect(solidOf('')).toBeNull();
});

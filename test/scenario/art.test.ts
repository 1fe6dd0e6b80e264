import { expect, test } from 'vitest';
import { HOURS, PLACES, readArt, WEATHERS, writeArt } from '#shared/scenario/art.ts';

test('a place, with or without an hour and a weather, survives being written as one line', () => {
  expect(writeArt('harbour')).toBe('harbour');
  for (const place of PLACES) {
    expect(readArt(writeArt(place))).toEqual({ place });
    for (const hour of HOURS) {
      for (const weather of WEATHERS)
        expect(readArt(writeArt({ place, hour, weather }))).toEqual({ place, hour, weather });
    }
  }
});

test('what a line does not say is left to the place, and what nobody knows is left out', () => {
  expect(readArt(writeArt({ place: 'harbour', weather: 'snow' }))).toEqual({
    place: 'harbour',
    weather: 'snow',
  });
  expect(readArt('harbour noon hail')).toEqual({ place: 'harbour' });
  expect(readArt('')).toEqual({ place: '' });
});

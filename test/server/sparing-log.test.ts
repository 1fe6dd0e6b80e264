import { expect, test } from 'vitest';
import { sparingLog, whereOf } from '#server/sparing-log.ts';

test('a line said over and over is written once', () => {
  const said: string[] = [];
  const say = sparingLog((line) => said.push(line));
  for (let count = 0; count < 1000; count += 1) say('A frame could not be read');
  say('Something else');
  expect(said).toEqual(['A frame could not be read', 'Something else']);
});

test('an error is told by its place, never by what it quotes', () => {
  const told = whereOf(new Error('Data read, but end of buffer not reached {"name":"Anna"}'));
  expect(told).toContain('sparing-log.test.ts');
  expect(told).not.toContain('Anna');
  expect(whereOf('no stack, Anna')).not.toContain('Anna');
});

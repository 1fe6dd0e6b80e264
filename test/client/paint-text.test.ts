import { expect, test } from 'vitest';
import { breaksWord, drawnLine, lineStarts, wordsAcross } from '#client/play/paint/text-lines.ts';

/** A browser that breaks at the given offsets. */
const brokenAt =
  (...breaks: readonly number[]) =>
  (offset: number): number =>
    breaks.filter((start) => start <= offset).length;

test('each line starts where the browser starts it', () => {
  expect(lineStarts(0, 100, 4, brokenAt(13, 40, 77))).toEqual([0, 13, 40, 77]);
  expect(lineStarts(5, 9, 1, brokenAt())).toEqual([5]);
});

test('a text inside collapsed white space starts at its first letter', () => {
  expect(lineStarts(7, 60, 2, brokenAt(31))).toEqual([7, 31]);
});

test('a long page asks the browser about few letters', () => {
  let questions = 0;
  const lineAt = brokenAt(200, 400, 600, 800);
  lineStarts(0, 1000, 5, (offset) => {
    questions += 1;
    return lineAt(offset);
  });
  expect(questions).toBeLessThan(5 * 11);
});

test('white space is collapsed as the browser does, and a no-break space is kept', () => {
  expect(drawnLine('one\n   two\tthree ', false, false).text).toBe('one two three ');
  expect(drawnLine('17\u00A0%', false, true).text).toBe('17\u00A0%');
  expect(drawnLine('a  b\n', true, false).text).toBe('a  b');
});

test('a soft hyphen is seen at the end of a line and nowhere else', () => {
  expect(drawnLine('hyväksi\u00ADkäyttö\u00AD', false, false)).toEqual({
    text: 'hyväksikäyttö',
    hyphen: true,
  });
  expect(drawnLine('hyväksi\u00ADkäyttö ', false, false)).toEqual({ text: 'hyväksikäyttö ', hyphen: false });
  expect(drawnLine('loppu\u00AD', false, true).hyphen).toBe(false);
});

test('only a break between two letters breaks a word', () => {
  expect(breaksWord('Arbeitnehmer', 'überlassung')).toBe(true);
  expect(breaksWord('сотруд', 'ничество')).toBe(true);
  expect(breaksWord('word ', 'next')).toBe(false);
  expect(breaksWord('check-', 'up')).toBe(false);
});

const tenEach = (part: string): number => part.length * 10;

test('a line that fits is drawn in one piece', () => {
  expect(wordsAcross('two words', 90, tenEach)).toEqual([{ word: 'two words', x: 0 }]);
  expect(wordsAcross('word', 70, tenEach)).toEqual([{ word: 'word', x: 0 }]);
});

test('a justified line gives every gap its share and ends at the edge', () => {
  const words = wordsAcross('aa bb cc', 100, tenEach);
  expect(words.map(({ word }) => word)).toEqual(['aa', 'bb', 'cc']);
  expect(words.map(({ x }) => x)).toEqual([0, 40, 80]);
});

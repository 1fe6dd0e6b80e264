import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openTable } from '#server/cli/play/table.ts';
import { turn, whereLines } from '#server/cli/play/turn.ts';
import { scenarioStrings, sourceHash } from '#shared/scenario/translate.ts';
import { kioskShelf, scenarioCommand } from '../support/scenario-command.ts';
import { kiosk } from '../support/scenarios.ts';

/** Each run is a process of its own, on a machine that may have much else to do. */
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

/** Types these lines at a new table; what was printed for each. */
function typed(...lines: readonly string[]) {
  const table = openTable(kiosk(), 'en');
  const first = whereLines(table).join('\n');
  const said = lines.map((line) => turn(table, line).lines.join('\n'));
  return { table, first, said };
}

describe('at the table', () => {
  test('a choice is a letter, and what it led to is told with its principles', () => {
    const { first, said } = typed('a');
    expect(first).toContain('── Two coins short ──');
    expect(first).toContain('a  Ask him to tell you more');
    expect(said[0]).toContain('upheld rights: He decides what to say.');
  });

  test('a closed choice stands there with its reason, and does not count', () => {
    const { first, said, table } = typed('c', 'a');
    expect(first).toMatch(/not now: /);
    expect(said[0]).toContain('This choice is not open now.');
    expect(said[1]).toContain('upheld rights');
    expect(table.session.story.visits).toHaveLength(1);
  });

  test('undo goes back to the last decision, as often as one likes', () => {
    const { said, table } = typed('undo', 'a', '', 'undo', 'b', 'undo');
    expect(said[0]).toBe('Nothing to take back yet.');
    expect(said[3]).toContain('Two coins short');
    expect(table.session.story.visits).toHaveLength(1);
    expect(table.session.story.visits[0]?.decision).toBeNull();
    expect(table.session.abandoned).toHaveLength(2);
  });

  test('clues, notes, gauges and event cards are there for whoever asks', () => {
    const { said } = typed(
      'clues',
      'clues nurse',
      'clues nobody',
      'notes',
      'stand',
      'event',
      'a',
      'event horn',
      'event horn',
      'help',
    );
    expect(said[0]).toContain('bandage');
    expect(said[1]).toContain('bandage');
    expect(said[2]).toContain('Clues here: ');
    expect(said[3]).toContain('Ask: What makes you think so?');
    expect(said[4]).toMatch(/ \d of \d\n {2}flags: none/);
    expect(said[5]).toContain('Event cards: horn');
    expect(said[7]).toContain('twice');
    expect(said[8]).toContain('This card has been read.');
    expect(said[9]).toContain('undo');
  });

  test('what is no answer is said so, and changes nothing', () => {
    const { said, table } = typed('z', 'a b', '', 'ab', '__proto__');
    for (const line of said) expect(line).toMatch(/^(Letters from a to|One letter for each)/);
    expect(table.session.story.visits[0]?.decision).toBeNull();
  });

  test('whoever only ever says “a” comes through every kind to an ending', () => {
    const table = openTable(kiosk(), 'en');
    const kinds = new Set<string>();
    for (let count = 0; count < 60 && table.session.story.phase.at !== 'closing'; count += 1) {
      const where = whereLines(table).join('\n');
      const order = /All letters in your order/.test(where)
        ? 'c a b'
        : /Notes are/.test(where)
          ? 'a one; a two'
          : 'a';
      kinds.add(order);
      turn(table, order);
    }
    expect(table.session.story.phase.at).toBe('closing');
    expect(kinds.size).toBe(3);
    expect(whereLines(table).join('\n')).toContain('The door that stays open:');
    expect(turn(table, '').over).toBe(true);
  });
});

describe('the command', () => {
  let shelf = '';
  let folder = '';
  beforeAll(() => {
    ({ shelf, kiosk: folder } = kioskShelf());
    mkdirSync(folder, { recursive: true });
    const words = [...scenarioStrings(kiosk().scenario)].map(([key, text]) => [
      key,
      { text: `·${text}`, source: sourceHash(text) },
    ]);
    writeFileSync(join(folder, 'lv.json'), JSON.stringify(Object.fromEntries(words)));
  });
  afterAll(() => rmSync(shelf, { recursive: true }));

  test('plays from a pipe, and says whether the story came to its end', async () => {
    const left = await scenarioCommand(['play', folder], 'a\nquit\n');
    expect(left).toMatchObject({ code: 0, err: '' });
    expect(left.out).toContain('Until next time.');
    expect(await scenarioCommand(['play', folder], 'a\n')).toMatchObject({ code: 1 });
  });

  test('plays in a translation', async () => {
    expect((await scenarioCommand(['play', folder, '--language', 'lv'], 'quit\n')).out).toContain(
      '·Two coins short',
    );
    expect(await scenarioCommand(['play', folder, '--language', 'xx'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no translation into “xx”. There is: en, lv.'),
    });
  });
});

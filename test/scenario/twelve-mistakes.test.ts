import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openTable } from '#server/cli/play/table.ts';
import { turn } from '#server/cli/play/turn.ts';
import { onTheShelf } from '../support/guide.ts';
import { scenarioCommand } from '../support/scenario-command.ts';
import { fixtureText } from '../support/scenarios.ts';

/** The command is a process of its own, on a machine that may have much else to do. */
vi.setConfig({ testTimeout: 90_000 });

/** A case of eight scenes, two branchings and three endings, written from the guide alone. */
const STORY = fixtureText('back-room.json');

interface Mistake {
  /** What stood there, and what somebody wrote instead. */
  readonly write: readonly [string, string];
  readonly finding: string;
  /** What stands in the line that the finding names. */
  readonly line: string;
  readonly says: string;
}

const MISTAKES: Readonly<Record<string, Mistake>> = {
  'a comma is forgotten': {
    write: ['"ageFrom": 18,', '"ageFrom": 18'],
    finding: 'error HG103 not-json',
    line: '"minutes": 25',
    says: 'often a comma or a quotation mark is missing',
  },
  'a line stands twice': {
    write: [
      '"watch": "The room may hurry',
      '"watch": "Some know such houses.",\n            "watch": "The room may hurry',
    ],
    finding: 'error HG105 duplicate-key  rounds.thursdays.scenes.tuesday.facilitator.watch',
    line: '"watch": "The room may hurry',
    says: '“watch” stands twice',
  },
  'an ending leaves no door open': {
    write: [
      'She has.",\n      "doorOpen": "She can take up her claim on any day; the union keeps the hour free."',
      'She has."',
    ],
    finding: 'error HG201 missing-field  endings.a-calendar-in-two-places.doorOpen',
    line: '"a-calendar-in-two-places": {',
    says: '“doorOpen” is missing here.',
  },
  'a line has a name of its own making': {
    write: ['"title": "In the hall"', '"picture": "hall", "title": "In the hall"'],
    finding: 'error HG202 unknown-field  rounds.thursdays.scenes.hall.picture',
    line: '"picture": "hall"',
    says: '“picture” is not known here.',
  },
  'a title is too long': {
    write: ['"Tuesday, half past six"', '"Tuesday, half past six, in the school behind the railway station"'],
    finding: 'error HG207 text-too-long  rounds.thursdays.scenes.tuesday.title',
    line: 'behind the railway station',
    says: 'At most 56 characters',
  },
  'a scene has a kind that does not exist': {
    write: ['"kind": "rank"', '"kind": "order"'],
    finding: 'error HG217 not-one-of  rounds.a-free-day.scenes.her-list.kind',
    line: '"kind": "order"',
    says: 'Use one of these: story, choice, spot, rank, board.',
  },
  'the name of a scene is misspelt': {
    write: [
      '"effects": { "trust": 1 },\n          "then": "small-things"',
      '"effects": { "trust": 1 },\n          "then": "smal-things"',
    ],
    finding: 'error HG301 unknown-scene  rounds.thursdays.scenes.tuesday.then',
    line: '"then": "smal-things"',
    says: 'Names like it: small-things',
  },
  'an action point is invented': {
    write: ['"action": "plan-ahead"', '"action": "plan-for-months"'],
    finding:
      'error HG309 unknown-action  rounds.thursdays.scenes.hall.choices.answer.principles.assistance.action',
    line: '"action": "plan-for-months"',
    says: 'The guidelines have no action point “plan-for-months”.',
  },
  'nothing leads to an ending': {
    write: ['{ "if": { "visited": "her-list" }, "ending": "a-calendar-in-two-places" },', ''],
    finding: 'error HG402 ending-unreachable  endings.a-calendar-in-two-places',
    line: '"a-calendar-in-two-places": {',
    says: 'No path leads to the ending “a-calendar-in-two-places”.',
  },
  'a closed choice gives no reason': {
    write: ['"closedBecause": "She has not heard yet what the hours on her calendar mean.",', ''],
    finding:
      'error HG503 closed-without-reason  rounds.a-free-day.scenes.the-agency-rings.choices.read-the-hours',
    line: '"id": "read-the-hours"',
    says: 'Add “closedBecause” with one short sentence.',
  },
  'a number stands in a text': {
    write: ['Advice and legal help stay free', 'Ring +358 50 123 4567: advice stays free'],
    finding: 'error HG601 contact-in-text  endings.a-day-of-her-own.doorOpen',
    line: '+358 50 123 4567',
    says: '“+358 50 123 4567” looks like a telephone number or a web address.',
  },
  'a word hurts': {
    write: ['Small houses are a reason, too.', 'It is not illegal.'],
    finding: 'error HG602 avoid-word  rounds.thursdays.scenes.small-things.items.kitchen.why',
    line: 'It is not illegal.',
    says: 'Please do not use the word “illegal”.',
  },
};

describe('twelve mistakes of different kinds, and one run of the checker', () => {
  const broken = Object.values(MISTAKES).reduce((text, { write: [stood, written] }) => {
    if (text.split(stood).length !== 2)
      throw new Error(`this stands there more than once, or never: ${stood}`);
    return text.replace(stood, () => written);
  }, STORY);
  const lines = broken.split('\n');

  let folder = '';
  let told: readonly (readonly string[])[] = [];
  let code: number | undefined;
  beforeAll(async () => {
    folder = join(mkdtempSync(join(tmpdir(), 'scenarios-')), 'back-room');
    mkdirSync(folder);
    writeFileSync(join(folder, 'scenario.json'), broken);
    const ran = await scenarioCommand(['check', folder]);
    code = ran.code;
    told = ran.out.split(/^ {2}(?=error|warning|note)/m).map((finding) => finding.trim().split(/\s*\n\s*/));
  }, 90_000);
  afterAll(() => rmSync(join(folder, '..'), { recursive: true }));

  test.each(Object.entries(MISTAKES))('%s', (_, { finding, line, says }) => {
    const [, place = '', ...sentences] = told.find(([first]) => first === finding) ?? [];
    const [, number] = /scenario\.json:(\d+):\d+$/.exec(place) ?? [];
    // An entry of a list begins in the line of its bracket.
    const [there = '', next = ''] = lines.slice(Number(number) - 1);
    expect(there.trim() === '{' ? next : there).toContain(line);
    expect(sentences.join(' ')).toContain(says);
  });

  test('nothing is said that is not so', () => {
    expect(code).toBe(1);
    const errors = told.map(([first = '']) => first).filter((first) => /^(?:error|warning)/.test(first));
    expect(errors.sort()).toEqual(
      Object.values(MISTAKES)
        .map(({ finding }) => finding)
        .sort(),
    );
  });
});

describe('when they are mended', () => {
  const { value, problems } = onTheShelf(STORY);

  test('only the review is left to ask for', () => {
    expect(problems.map(({ code }) => code)).toEqual(['not-reviewed']);
    const scenes = value?.scenario.rounds.flatMap((round) => Object.keys(round.scenes));
    expect(scenes).toHaveLength(8);
  });

  test.each([
    ['a-calendar-in-two-places', ['a', 'a', 'a b', 'b', 'c d b a', 'a a gate']],
    ['a-name-to-call', ['a', 'b', 'none', 'a', '', 'b the nurse']],
    ['a-day-of-her-own', ['a', 'a', 'c', 'a', 'b a c d', '']],
  ])('it plays to the ending %s', (ending, answers) => {
    if (!value) throw new Error('the story is sound');
    const table = openTable(value, 'en');
    const typed = [...answers];
    for (let lines = 0; lines < 60 && table.session.story.phase.at !== 'closing'; lines += 1) {
      const asks =
        table.session.story.visits.at(-1)?.decision === null && table.session.story.phase.at === 'scene';
      turn(table, asks ? (typed.shift() ?? '') : '');
    }
    expect(typed).toEqual([]);
    expect(table.session.story.phase).toMatchObject({ at: 'closing', ending });
  });
});

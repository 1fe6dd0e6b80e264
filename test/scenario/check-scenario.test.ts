import { describe, expect, test } from 'vitest';
import { checkSharedData } from '#shared/scenario/check/check-data.ts';
import { checkScenario } from '#shared/scenario/check/check-scenario.ts';
import { parseScenario } from '#shared/scenario/parse.ts';
import type { Problem } from '#shared/scenario/problem.ts';
import { type Changes, changed, fixtureText, kiosk } from '../support/scenarios.ts';
import { BROKEN_CARE, BROKEN_NAMES, BROKEN_PATHS, BROKEN_SHAPES } from './broken-scenarios.ts';

const brief = (problems: readonly Problem[]) => problems.map(({ code, at }) => `${code} ${at}`).sort();

function findings(changes: Changes): readonly Problem[] {
  const { scenario, problems } = parseScenario(changed(fixtureText('harbour-kiosk.json'), changes));
  if (!scenario) return problems;
  return [...problems, ...checkScenario({ ...kiosk(), scenario })];
}

const only = (changes: Changes): Problem | undefined => findings(changes)[0];

test('a sound scenario has no findings', () => {
  expect(findings({})).toEqual([]);
  expect(findings({ 'rounds.meet.scenes.walk.art': 'harbour' })).toEqual([]);
  const art = { place: 'harbour', hour: 'morning', weather: 'rain' };
  expect(findings({ 'rounds.meet.scenes.walk.art': art })).toEqual([]);
  expect(checkSharedData(kiosk())).toEqual([]);
});

describe('the shape of the file', () => {
  test.each(BROKEN_SHAPES)('is refused when $when', ({ changes, finds }) => {
    expect(brief(findings(changes))).toEqual([...finds].sort());
  });
});

describe('names', () => {
  test.each(BROKEN_NAMES)('are followed: $when', ({ changes, finds }) => {
    expect(brief(findings(changes))).toEqual([...finds].sort());
  });
});

test('a picture nobody has drawn is named, with the nearest that is', () => {
  const asked = (art: unknown) => only({ 'rounds.meet.scenes.walk.art': art });
  expect(asked('harbor')).toMatchObject({
    code: 'unknown-art',
    severity: 'warning',
    at: 'rounds.meet.scenes.walk.art',
    params: { name: 'harbor', nearest: 'harbour' },
  });
  expect(asked({ place: 'winter-streets', hour: 'night' })?.params.nearest).toBe('winter-street');
  expect(asked('library')?.params.nearest).toBe('library-evening');
  expect(asked('xyz')?.params.nearest).toBe('dusk-street');
});

describe('every path is walked', () => {
  test.each(BROKEN_PATHS)('$when', ({ changes, finds }) => {
    expect(brief(findings(changes))).toEqual([...finds].sort());
  });

  test('a finding on a path says how to get there', () => {
    const promised = only({ promises: ['cooperation'] });
    expect(promised?.params.path).toBe('counter/hand-card');
    const stuck = findings({
      'rounds.town.scenes.plan.then': [
        { if: { gauge: 'trust', atLeast: 1 }, scene: 'order' },
        { scene: 'round-end' },
      ],
    }).find(({ code }) => code === 'no-way-out');
    expect(stuck?.params).toMatchObject({ name: 'order', scenes: 'order, plan' });
  });

  test('an event card can close a choice that the decisions alone leave open', () => {
    const town = 'rounds.town.scenes.order';
    const gate = { kind: 'choice', question: 'What now?', decidedBy: 'group', choices: [1, 2].map(gated) };
    const { title, text, facilitator } = kiosk().scenario.rounds[1]?.scenes.order ?? {};
    const found = findings({ [town]: { ...gate, title, text, facilitator } });
    expect(brief(found)).toEqual([`no-choice-open ${town}`]);
    expect(found[0]?.params.path).toBe('counter/hand-card → + horn');
  });

  test('a story beyond the bound is said to be unproven, not guessed at', () => {
    const { scenario } = kiosk();
    expect(brief(checkScenario({ scenario }, 10))).toEqual(['too-many-states ']);
    expect(checkScenario({ scenario }, 41)).toEqual([]);
  });
});

const gated = (n: number) => ({
  id: `way-${n}`,
  text: `Way ${n}`,
  actor: 'service',
  if: { gauge: 'trust', atLeast: 1 },
  closedBecause: 'Too early.',
  consequence: 'On you go.',
  principles: [{ id: 'rights', stance: 'upheld', part: 'G4', action: 'talk-alone', why: 'It is his life.' }],
  then: 'plan',
});

describe('care', () => {
  test.each(BROKEN_CARE)('is missed when $when', ({ changes, finds }) => {
    expect(brief(findings(changes))).toEqual([...finds].sort());
  });

  test.each([
    'It costs 12 000 euros.',
    'From 2019 to 2021.',
    'At 18.30, room 12.',
    'On 1.5.2026.',
    'A skilled, legal worker',
  ])('“%s” is ordinary', (text) => {
    expect(findings({ 'rounds.meet.scenes.walk.text': text })).toEqual([]);
  });

  test('the word and what to say instead are named', () => {
    expect(only({ summary: 'No slavery here.' })?.params).toMatchObject({ word: 'slavery' });
    expect(only({ summary: 'No slavery here.' })?.params.instead).toContain('person who was exploited');
  });
});

describe('the shared data', () => {
  test('names every text it needs, and answers that exist', () => {
    const { contacts, pulse, ...rest } = kiosk();
    const broken = {
      ...rest,
      contacts: { ...contacts, countries: ['EE'], texts: {} },
      pulse: {
        questions: [
          { id: 'border', kind: 'true-false', answer: 'maybe' },
          { id: 'first', kind: 'one-of', answer: 'ask' },
          { id: 'first', kind: 'scale', answer: '3' },
        ],
        texts: { border: 'b' },
      } as const,
    };
    expect(brief(checkSharedData(broken))).toEqual(
      [
        'text-missing contacts.texts',
        'text-missing contacts.texts',
        'unknown-answer pulse.questions.border.answer',
        'options-missing pulse.questions.first',
        'unknown-answer pulse.questions.first.answer',
        'duplicate-id pulse.questions',
        'text-missing pulse.texts',
        'text-missing pulse.texts',
      ].sort(),
    );
    const strange = { ...contacts, contacts: contacts.contacts.map((each) => ({ ...each, country: 'XX' })) };
    expect(brief(checkSharedData({ ...rest, pulse, contacts: strange }))).toEqual([
      'unknown-country contacts.contacts.emergency.country',
    ]);
  });
});

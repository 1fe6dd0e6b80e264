import { describe, expect, test } from 'vitest';
import { checkPaths } from '#shared/scenario/check/paths.ts';
import { ringsOf } from '#shared/scenario/check/rings.ts';
import { checkRoutes } from '#shared/scenario/check/routes.ts';
import type { Problem } from '#shared/scenario/problem.ts';
import { generatedStory, SMALL } from '../support/generated-story.ts';
import { findingsOf } from '../support/problem-page.ts';
import type { Changes } from '../support/scenarios.ts';

/** As the shelf finds them, with another mistake beside. */
const found = (changes: Changes): readonly string[] =>
  findingsOf([{ kind: 'json', file: 'scenario.json', body: JSON.stringify(changes) }]).map(
    ({ code, at }) => `${code} ${at}`,
  );

const SLIP = { 'rounds.meet.scenes.counter.choices.listen.then': 'wlak' };
const SLIP_FOUND = 'unknown-scene rounds.meet.scenes.counter.choices.listen.then';
const NOT_ALL_WALKED = 'paths-not-checked ';

describe('beside a name that leads nowhere', () => {
  test('an ending that no round leads to is named', () => {
    const ending = { title: 'Another end', text: 'It ends.', doorOpen: 'The kiosk opens at six.' };
    expect(found({ ...SLIP, 'endings.another': ending })).toEqual([
      SLIP_FOUND,
      'ending-unreachable endings.another',
      NOT_ALL_WALKED,
    ]);
  });

  test('a scene that only the name might have meant is not', () => {
    expect(found({ ...SLIP, 'rounds.meet.scenes.walk.then': 'counter' })).not.toContain(
      'scene-unreachable rounds.meet.scenes.walk',
    );
  });

  test('scenes that only lead to each other are named, with the way there', () => {
    const changes = { early: 'opne', 'rounds.town.scenes.plan.then': 'order' };
    const stuck = findingsOf([{ kind: 'json', file: 'scenario.json', body: JSON.stringify(changes) }]).find(
      ({ code }) => code === 'no-way-out',
    );
    expect(stuck?.params).toMatchObject({ name: 'order', scenes: 'order, plan' });
    expect(String(stuck?.params.path)).toMatch(/^counter\//);
  });
});

test('of scenes that go round, the ring itself is named, and each ring once', () => {
  const leads: Readonly<Record<string, string>> = {
    gate: 'yard',
    yard: 'gate shed lane',
    shed: 'shed',
    lane: 'mill',
    mill: 'pond',
    pond: 'mill',
    field: 'mill',
  };
  const rings = ringsOf(Object.keys(leads), (place) => leads[place]?.split(' ') ?? []);
  expect(rings.map((ring) => [...ring].sort().join(' ')).sort()).toEqual(['mill pond', 'shed']);
});

test('mistakes that no path depends on leave every path to be walked', () => {
  const changes = {
    'endings.open.doorOpen': null,
    'rounds.meet.scenes.walk.title': 'x'.repeat(57),
    'rounds.meet.scenes.counter.choices.listen.principles.rights.action': 'talk-aloen',
    promises: ['rights', 'prevention'],
  };
  const all = found(changes);
  expect(all).toContain('missing-field endings.open.doorOpen');
  expect(all).toContain('text-too-long rounds.meet.scenes.walk.title');
  expect(all).toContain('promise-not-met promises.prevention');
  expect(all).not.toContain(NOT_ALL_WALKED);
});

describe('on made-up stories', () => {
  const stories = Array.from({ length: 300 }, (_, seed) => generatedStory(seed + 1, SMALL));
  const told = ({ code, at }: Problem) => `${code} ${at}`;

  test('what no way leads to, no path leads to', () => {
    const named = stories.map((story) => {
      const sure = checkRoutes(story, []).filter(({ code }) => code !== 'no-way-out');
      expect(checkPaths(story).map(told), story.id).toEqual(expect.arrayContaining(sure.map(told)));
      return sure.length;
    });
    expect(named.filter((count) => count > 0).length).toBeGreaterThan(20);
  });

  test('where no way leads out, whoever comes there goes round for ever', () => {
    const stuck = stories.filter((story) => checkRoutes(story, []).some(({ code }) => code === 'no-way-out'));
    for (const story of stuck) {
      const [at = ''] = checkRoutes(story, []).flatMap((each) =>
        each.code === 'no-way-out' ? [each.at] : [],
      );
      const paths = checkPaths(story).map(told);
      const goesRound = paths.some((each) => each.startsWith('no-way-out '));
      expect(goesRound || paths.includes(`scene-unreachable ${at}`), story.id).toBe(true);
    }
    expect(stuck.length).toBeGreaterThan(20);
  });
});

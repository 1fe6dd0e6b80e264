import { expect, test } from 'vitest';
import type { Playthrough } from '#shared/scenario/playthrough.ts';
import { play } from '../support/playthrough.ts';
import { kiosk } from '../support/scenarios.ts';

const by = 'facilitator';
const told: Playthrough = {
  title: 'A group that listens',
  seats: { anna: 'clerk', boris: 'nurse' },
  steps: [
    { by, do: 'open', expect: { scene: 'counter', trust: 1 } },
    { by: 'anna', answer: 'call-colleague', refused: 'choice-closed' },
    { by: 'anna', answer: 'listen' },
    { by, do: 'close' },
    { by, do: 'reveal' },
    { by, do: 'settle', expect: { decided: 'listen', trust: 2 } },
    { by, do: 'go-on', expect: { scene: 'walk' } },
    { by, do: 'go-on' },
    { by, do: 'inject', with: { inject: 'horn' } },
    { by, do: 'go-on', expect: { phase: 'inject', trust: 1 } },
    { by, do: 'go-on', expect: { scene: 'counter', trust: 1 } },
    { by, do: 'rewind', with: { scene: 'walk' }, expect: { scene: 'walk', trust: 2 } },
    { by, do: 'skip' },
    { by, do: 'go-on' },
    { by, do: 'skip', with: { choice: 'hand-card' }, expect: { decided: 'hand-card', flags: ['card'] } },
    { by, do: 'end-round', expect: { phase: 'debrief', round: 'meet' } },
    { by, do: 'go-on', expect: { scene: 'order' } },
    { by, do: 'open' },
    { by: 'boris', answer: ['ask', 'room'], refused: 'incomplete-ranking' },
    { by: 'boris', answer: ['room', 'ask', 'wages'] },
    { by, do: 'skip' },
    { by, do: 'go-on', expect: { scene: 'plan' } },
    { by, do: 'open' },
    { by: 'boris', answer: { today: ['The library'] } },
    { by, do: 'settle' },
    { by, do: 'go-on', expect: { phase: 'debrief', round: 'town' } },
    { by, do: 'go-on', expect: { phase: 'closing', ending: 'open' } },
  ],
  expect: { ending: 'open', upheld: ['assistance', 'rights'] },
};

test('a playthrough that tells the truth has no differences', () => {
  expect(play(kiosk(), told)).toMatchObject({ ending: 'open', differences: [] });
});

test('a playthrough that does not is told where it differs', () => {
  const [first, ...rest] = told.steps;
  const wrong: Playthrough = {
    ...told,
    steps: [{ ...first, by, do: 'open', expect: { scene: 'walk', hope: 3 } }, ...rest],
    expect: { ending: 'quiet', upheld: ['rights'] },
  };
  expect(play(kiosk(), wrong).differences).toEqual([
    'step 1: scene is "counter", not "walk"',
    'step 1: hope is null, not 3',
    'the end: ending is "open", not "quiet"',
    'the end: upheld is ["assistance","rights"], not ["rights"]',
  ]);
});

test('an answer that is refused, or not refused as said, is a difference', () => {
  const steps: Playthrough['steps'] = [
    { by, do: 'close' },
    { by, do: 'open', refused: 'wrong-phase' },
  ];
  expect(play(kiosk(), { ...told, steps }).differences.slice(0, 2)).toEqual([
    'step 1: refused is "wrong-phase", not null',
    'step 2: refused is null, not "wrong-phase"',
  ]);
});

import type { Material } from '#shared/scenario/material.ts';
import type { Scenario, Scene } from '#shared/scenario/scenario.ts';

/** A case small enough to read: two rounds, every kind once, two endings. */

const facilitator = { say: 'Say this.', ask: { why: 'Why?' }, watch: 'Watch for silence.', minutes: 2 };
const note = (id: 'rights' | 'cooperation', stance: 'upheld' | 'strained') =>
  ({ id, stance, part: 'G4', action: 'identify-alone', why: `${id} was ${stance} here` }) as const;

const desk: Scene = {
  kind: 'choice',
  title: 'At the desk',
  text: 'A woman and her cousin.',
  question: 'What do you do?',
  decidedBy: 'group',
  seconds: 60,
  people: ['linh'],
  clues: { midwife: 'She missed two visits.', library: 'She reads alone on Thursdays.' },
  facilitator,
  choices: [
    {
      id: 'invite',
      text: 'Invite her',
      actor: 'service',
      consequence: 'She comes on Thursday.',
      effects: { trust: 2, set: ['invited'] },
      principles: [note('rights', 'upheld'), note('cooperation', 'strained')],
      then: 'marks',
    },
    {
      id: 'ask',
      text: 'Ask the cousin',
      actor: 'service',
      consequence: 'He says all is well.',
      effects: { trust: -9 },
      principles: [note('rights', 'strained')],
      then: 'marks',
    },
    {
      id: 'call',
      text: 'Call a colleague',
      actor: 'authority',
      if: { gauge: 'trust', atLeast: 4 },
      closedBecause: 'There is not enough trust yet.',
      consequence: 'The colleague listens.',
      principles: [note('cooperation', 'upheld')],
      then: 'round-end',
    },
  ],
};

const marks: Scene = {
  kind: 'spot',
  title: 'The advert',
  text: 'An advert on the board.',
  question: 'What makes you think?',
  facilitator,
  items: [
    {
      id: 'no-name',
      text: 'No firm is named',
      sign: 'strong',
      why: 'Nobody to ask, but alone it proves nothing.',
    },
    { id: 'fast', text: 'Start at once', sign: 'possible', why: 'Haste can have good reasons.' },
    { id: 'blue', text: 'Blue letters', sign: 'none', why: 'Only a colour.' },
  ],
  then: [{ if: { flag: 'invited' }, scene: 'steps' }, { scene: 'quiet' }],
};

const quiet: Scene = {
  kind: 'story',
  title: 'A quiet week',
  text: 'Nobody comes.',
  facilitator,
  effects: { trust: 1 },
  then: 'steps',
};

const steps: Scene = {
  kind: 'rank',
  title: 'First things first',
  text: 'Friday afternoon.',
  question: 'In which order?',
  facilitator,
  steps: [
    { id: 'safe', text: 'A safe place', why: 'Safety first.' },
    { id: 'talk', text: 'A talk alone', why: 'She decides.' },
    { id: 'write', text: 'Write it down', why: 'Facts only.' },
  ],
  recommended: ['safe', 'talk', 'write'],
  then: 'round-end',
};

const town: Scene = {
  kind: 'board',
  title: 'Our town',
  text: 'Who could help here?',
  facilitator,
  columns: [
    { id: 'who', title: 'Who', prompt: 'Who sees people?' },
    { id: 'where', title: 'Where', prompt: 'Where do they go?' },
  ],
  notesEach: 2,
  then: 'talk',
};

const talk: Scene = {
  kind: 'choice',
  title: 'The talk',
  text: 'She would like to know her rights.',
  question: 'Who goes with her?',
  decidedBy: { role: 'midwife' },
  facilitator,
  choices: [
    {
      id: 'union',
      text: 'The union',
      actor: 'service',
      consequence: 'The union counts her hours.',
      principles: [note('cooperation', 'upheld')],
      then: 'round-end',
    },
    {
      id: 'nobody',
      text: 'Nobody yet',
      actor: 'person',
      consequence: 'She keeps the card.',
      principles: [note('rights', 'upheld')],
      then: 'round-end',
    },
  ],
};

const questions = {
  feel: { a: 'How are you?' },
  happened: { a: 'What happened?' },
  meaning: { a: 'So what?' },
  next: { a: 'And now?' },
};
const debrief = { minutes: 3, questions, facilitator: 'Let them speak.' };

export const smallCase: Scenario = {
  format: 1,
  id: 'small-case',
  language: 'en',
  title: 'A small case',
  summary: 'For the tests.',
  audience: ['ngo'],
  ageFrom: 18,
  minutes: 10,
  group: { from: 1, to: 40 },
  contentNotes: { debt: 'Debt' },
  passport: { updated: '2026-11-22', licence: 'CC-BY-4.0', sources: [], reviews: [] },
  people: { linh: { name: 'Linh', about: 'A cook', wants: 'To bake', strengths: 'Jokes', fears: 'Gossip' } },
  roles: {
    library: { name: 'Library', brief: 'People trust you.' },
    midwife: { name: 'Midwife', brief: 'You see people alone.' },
  },
  gauges: { trust: { name: 'Trust', about: 'How far she trusts you', from: 0, to: 5, start: 2 } },
  flags: ['invited'],
  promises: ['rights'],
  rounds: [
    {
      id: 'notice',
      title: 'Something is off',
      start: 'desk',
      scenes: { desk, marks, quiet, steps },
      debrief,
      next: [{ round: 'act' }],
    },
    {
      id: 'act',
      title: 'What to do',
      start: 'town',
      scenes: { town, talk },
      debrief,
      next: [{ if: { gauge: 'trust', atLeast: 3 }, ending: 'open-door' }, { ending: 'ajar' }],
    },
  ],
  injects: {
    'phone-call': { title: 'A call', text: 'The cousin calls.', effects: { trust: -1 } },
    rain: { title: 'Rain', text: 'It rains.' },
  },
  early: 'ajar',
  endings: {
    'open-door': { title: 'An open door', text: 'She comes back.', doorOpen: 'She may ask at any time.' },
    ajar: { title: 'A door ajar', text: 'The card stays.', doorOpen: 'The card has a number.' },
  },
};

export function material(scenario: Scenario = smallCase): Material {
  const name = (id: string) => ({ name: id, sentence: `${id} first` });
  const parts = { G1: 'a', G2: 'b', G3: 'c', G4: 'd', G5: 'e', G6: 'f', G7: 'g' };
  return {
    scenario,
    translations: {},
    guidelines: {
      sources: [],
      principles: {
        rights: name('Rights'),
        assistance: name('Assistance'),
        prevention: name('Prevention'),
        cooperation: name('Cooperation'),
      },
      parts: Object.fromEntries(Object.entries(parts).map(([id, part]) => [id, { name: part }])) as never,
      actions: {
        'identify-alone': { part: 'G4', principle: 'rights', text: 'Talk alone' },
        'map-town': { part: 'G3', principle: 'prevention', text: 'Map the town' },
        'write-route': { part: 'G4', principle: 'cooperation', text: 'Write the route down' },
        'train-desks': { part: 'G4', principle: 'cooperation', text: 'Train the desks' },
      },
      indicators: {},
    },
    guidelinesIn: {},
    contacts: {
      updated: '2026-11-22',
      countries: ['FI', 'LV'],
      contacts: [
        { id: 'emergency', country: 'EU', number: '112', grade: 'A', source: 's', sourceDate: '2026' },
        { id: 'line', country: 'FI', number: '+358 1', grade: 'A', source: 's', sourceDate: '2026' },
        { id: 'shelter', country: 'LV', number: '+371 1', grade: 'B', source: 's', sourceDate: '2018' },
      ],
      texts: { 'contact.emergency.name': 'Emergency' },
    },
    contactsIn: {},
    pulse: {
      questions: [
        { id: 'border', kind: 'true-false', answer: 'false' },
        { id: 'first', kind: 'one-of', answer: 'alone', options: ['alone', 'boss'] },
        { id: 'know', kind: 'scale' },
      ],
      texts: { border: 'A border is needed' },
    },
    pulseIn: {},
  };
}

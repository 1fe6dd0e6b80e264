import type { Changes } from '../support/scenarios.ts';

/** The harbour kiosk with one thing broken at a time, and exactly what is found then, as `code place`. */
export interface Broken {
  readonly when: string;
  readonly changes: Changes;
  readonly finds: readonly string[];
}

const COUNTER = 'rounds.meet.scenes.counter';
const WALK = 'rounds.meet.scenes.walk';
const ADVERT = 'rounds.meet.scenes.advert';
const LISTEN = `${COUNTER}.choices.listen`;
const CARD = `${COUNTER}.choices.hand-card`;
const CALL = `${COUNTER}.choices.call-colleague`;
const ORDER = 'rounds.town.scenes.order';
const PLAN = 'rounds.town.scenes.plan';
const UNWALKED = 'paths-not-checked ';

export const BROKEN_SHAPES: readonly Broken[] = [
  { when: 'the title is missing', changes: { title: undefined }, finds: ['missing-field title'] },
  { when: 'a field is misspelt', changes: { titel: 'x' }, finds: ['unknown-field titel'] },
  { when: 'the title is a number', changes: { title: 7 }, finds: ['expected-text title'] },
  { when: 'the title is too long', changes: { title: 'x'.repeat(61) }, finds: ['text-too-long title'] },
  {
    when: 'a text is only spaces',
    changes: { [`${LISTEN}.text`]: '  ' },
    finds: [`text-empty ${LISTEN}.text`],
  },
  { when: 'the minutes are text', changes: { minutes: '15' }, finds: ['expected-number minutes'] },
  { when: 'the minutes are a fraction', changes: { minutes: 1.5 }, finds: ['expected-number minutes'] },
  { when: 'the workshop lasts for days', changes: { minutes: 9999 }, finds: ['number-too-large minutes'] },
  { when: 'the players are small children', changes: { ageFrom: 3 }, finds: ['number-too-small ageFrom'] },
  { when: 'the rounds are no list', changes: { rounds: {} }, finds: ['expected-list rounds'] },
  { when: 'the people are no group', changes: { people: [] }, finds: ['expected-group people'] },
  {
    when: 'an id has a capital letter',
    changes: { 'people.Ion': { name: 'I', about: 'a', wants: 'w', strengths: 's', fears: 'f' } },
    finds: ['not-an-id people.Ion'],
  },
  { when: 'a flag has a space', changes: { flags: ['card', 'a b'] }, finds: ['not-an-id flags.2'] },
  { when: 'the language is a word', changes: { language: 'english' }, finds: ['not-a-language language'] },
  {
    when: 'the date is a word',
    changes: { 'passport.updated': 'yesterday' },
    finds: ['not-a-date passport.updated'],
  },
  {
    when: 'the licence is unknown',
    changes: { 'passport.licence': 'mine' },
    finds: ['not-one-of passport.licence'],
  },
  { when: 'the format is another one', changes: { format: 2 }, finds: ['not-one-of format'] },
  {
    when: 'a scene has an unknown kind',
    changes: { [`${WALK}.kind`]: 'film' },
    finds: [`not-one-of ${WALK}.kind`],
  },
  {
    when: 'a scene has no kind',
    changes: { [`${WALK}.kind`]: undefined },
    finds: [`missing-field ${WALK}.kind`],
  },
  { when: 'a principle is unknown', changes: { promises: ['luck'] }, finds: ['not-one-of promises.1'] },
  {
    when: 'a decision has no principle',
    changes: { [`${LISTEN}.principles`]: [] },
    finds: [`list-too-short ${LISTEN}.principles`],
  },
  {
    when: 'a board has six columns',
    changes: {
      [`${PLAN}.columns`]: [1, 2, 3, 4, 5, 6].map((n) => ({ id: `c${n}`, title: 't', prompt: 'p' })),
    },
    finds: [`list-too-long ${PLAN}.columns`],
  },
  {
    when: 'there is no question for the notes',
    changes: { [`${WALK}.facilitator.ask`]: {} },
    finds: [`no-sentences ${WALK}.facilitator.ask`],
  },
  {
    when: 'a condition asks nothing we know',
    changes: { [`${CALL}.if`]: { weather: 'rain' } },
    finds: [`not-a-condition ${CALL}.if`],
  },
  {
    when: 'a gauge is compared with a word',
    changes: { [`${CALL}.if`]: { gauge: 'trust', atLeast: 'two' } },
    finds: [`expected-number ${CALL}.if.atLeast`],
  },
  {
    when: 'a condition deep inside is broken',
    changes: { [`${CALL}.if`]: { any: [{ not: { flag: 3 } }] } },
    finds: [`expected-text ${CALL}.if.any.1.not.flag`],
  },
  {
    when: 'a chosen choice has no scene',
    changes: { [`${CALL}.if`]: { chose: 'listen' } },
    finds: [`not-a-choice-name ${CALL}.if.chose`],
  },
  {
    when: 'a choice leads to a group',
    changes: { [`${LISTEN}.then`]: { scene: 'walk' } },
    finds: [`not-a-target ${LISTEN}.then`],
  },
  {
    when: 'a round leads to neither round nor ending',
    changes: { 'rounds.meet.next': [{ scene: 'order' }] },
    finds: ['not-a-target rounds.meet.next.1'],
  },
  {
    when: 'nobody we know decides',
    changes: { [`${COUNTER}.decidedBy`]: 'chance' },
    finds: [`not-a-decider ${COUNTER}.decidedBy`],
  },
  {
    when: 'an effect is a word',
    changes: { [`${LISTEN}.effects`]: { trust: 'more' } },
    finds: [`expected-number ${LISTEN}.effects.trust`],
  },
  {
    when: 'an ending leaves no door open',
    changes: { 'endings.open.doorOpen': undefined },
    finds: ['missing-field endings.open.doorOpen'],
  },
  {
    when: 'two things are broken at once',
    changes: { title: undefined, minutes: '15' },
    finds: ['missing-field title', 'expected-number minutes'],
  },
];

export const BROKEN_NAMES: readonly Broken[] = [
  {
    when: 'a choice leads nowhere',
    changes: { [`${LISTEN}.then`]: 'wlak' },
    finds: [`unknown-scene ${LISTEN}.then`, UNWALKED],
  },
  {
    when: 'a choice leads into another round',
    changes: { [`${LISTEN}.then`]: 'plan' },
    finds: [`unknown-scene ${LISTEN}.then`, UNWALKED],
  },
  {
    when: 'an entry of a list leads nowhere',
    changes: { [`${WALK}.then.2.scene`]: 'x' },
    finds: [`unknown-scene ${WALK}.then.2`, UNWALKED],
  },
  {
    when: 'a round starts nowhere',
    changes: { 'rounds.town.start': 'x' },
    finds: ['unknown-scene rounds.town.start', UNWALKED],
  },
  {
    when: 'a round leads to no round',
    changes: { 'rounds.meet.next': [{ round: 'x' }] },
    finds: ['unknown-round rounds.meet.next.1', UNWALKED],
  },
  {
    when: 'a round leads to no ending',
    changes: { 'rounds.town.next.3.ending': 'x' },
    finds: ['unknown-ending rounds.town.next.3', UNWALKED],
  },
  {
    when: 'the early ending is none',
    changes: { early: 'constructor' },
    finds: ['unknown-ending early', UNWALKED],
  },
  {
    when: 'no such role decides',
    changes: { [`${COUNTER}.decidedBy`]: { role: 'pilot' } },
    finds: [`unknown-role ${COUNTER}.decidedBy`, UNWALKED],
  },
  {
    when: 'a clue is for no role',
    changes: { [`${COUNTER}.clues.pilot`]: 'Wind.' },
    finds: [`unknown-role ${COUNTER}.clues.pilot`, UNWALKED],
  },
  {
    when: 'a scene shows nobody we know',
    changes: { [`${COUNTER}.people`]: ['ian'] },
    finds: [`unknown-person ${COUNTER}.people`],
  },
  {
    when: 'an effect moves no gauge',
    changes: { [`${LISTEN}.effects`]: { turst: 1 } },
    finds: [`unknown-gauge ${LISTEN}.effects.turst`, UNWALKED],
  },
  {
    when: 'a condition asks no gauge',
    changes: { [`${CALL}.if`]: { gauge: 'hope', atLeast: 1 } },
    finds: [`unknown-gauge ${CALL}.if`, UNWALKED],
  },
  {
    when: 'an effect sets no flag',
    changes: { [`${LISTEN}.effects`]: { trust: 1, set: ['crad'] } },
    finds: [`unknown-flag ${LISTEN}.effects.set`, UNWALKED],
  },
  {
    when: 'an effect clears no flag',
    changes: { [`${LISTEN}.effects`]: { trust: 1, clear: ['crad'] } },
    finds: [`unknown-flag ${LISTEN}.effects.clear`, UNWALKED],
  },
  {
    when: 'a condition asks no flag',
    changes: { [`${CALL}.if`]: { flag: 'crad' } },
    finds: [`unknown-flag ${CALL}.if`, UNWALKED],
  },
  {
    when: 'a condition asks no choice',
    changes: { [`${CALL}.if`]: { chose: 'counter/sing' } },
    finds: [`unknown-choice ${CALL}.if`, UNWALKED],
  },
  {
    when: 'a condition asks no scene',
    changes: { [`${CALL}.if`]: { visited: 'moon' } },
    finds: [`unknown-scene ${CALL}.if`, UNWALKED],
  },
  {
    when: 'an action point is not in the guidelines',
    changes: { [`${LISTEN}.principles.rights.action`]: 'sing' },
    finds: [`unknown-action ${LISTEN}.principles.rights.action`],
  },
  {
    when: 'an indicator is not in the guidelines',
    changes: { [`${ADVERT}.items.no-firm.indicator`]: 'mood' },
    finds: [`unknown-indicator ${ADVERT}.items.no-firm.indicator`],
  },
  {
    when: 'a picture is not drawn',
    changes: { [`${WALK}.art`]: 'moon' },
    finds: [`unknown-art ${WALK}.art`],
  },
  {
    when: 'an event card has no drawn picture',
    changes: { 'injects.horn.art': 'moon' },
    finds: ['unknown-art injects.horn.art'],
  },
  {
    when: 'two choices share an id',
    changes: { [`${CARD}.id`]: 'listen' },
    finds: [`duplicate-id ${COUNTER}.choices`, UNWALKED],
  },
  {
    when: 'two signs share an id',
    changes: { [`${ADVERT}.items.blue.id`]: 'at-once' },
    finds: [`duplicate-id ${ADVERT}.items`, UNWALKED],
  },
  {
    when: 'a flag stands twice',
    changes: { flags: ['card', 'card'] },
    finds: ['duplicate-id flags', UNWALKED],
  },
  {
    when: 'two rounds have the same scene',
    changes: {
      'rounds.town.scenes.advert': {
        kind: 'story',
        title: 't',
        text: 't',
        facilitator: { say: 's', ask: { a: 'a' }, watch: 'w', minutes: 1 },
        then: 'plan',
      },
    },
    finds: ['duplicate-scene rounds.town.scenes.advert', UNWALKED],
  },
  {
    when: 'a gauge is called set',
    changes: { 'gauges.set': { name: 'n', about: 'a', from: 0, to: 2, start: 0 } },
    finds: ['reserved-id gauges.set', UNWALKED],
  },
  {
    when: 'the recommended order leaves a step out',
    changes: { [`${ORDER}.recommended`]: ['ask', 'room'] },
    finds: [`recommended-incomplete ${ORDER}.recommended`, UNWALKED],
  },
  {
    when: 'a gauge cannot move',
    changes: { 'gauges.trust.from': 3 },
    finds: ['gauge-range gauges.trust', UNWALKED],
  },
  {
    when: 'a gauge starts outside its range',
    changes: { 'gauges.trust.start': 9 },
    finds: ['gauge-start gauges.trust.start', UNWALKED],
  },
  { when: 'the group is smaller than itself', changes: { 'group.from': 31 }, finds: ['group-range group'] },
  {
    when: 'a closed choice tells no reason',
    changes: { [`${CALL}.closedBecause`]: undefined },
    finds: [`closed-without-reason ${CALL}`, UNWALKED],
  },
  {
    when: 'an open choice has a reason for being closed',
    changes: { [`${LISTEN}.closedBecause`]: 'Not now.' },
    finds: [`reason-without-condition ${LISTEN}`],
  },
  {
    when: 'a list has no last resort',
    changes: { [`${WALK}.then.2`]: undefined },
    finds: [`no-fallback ${WALK}.then`, UNWALKED],
  },
  {
    when: 'a list goes on after its last resort',
    changes: { [`${WALK}.then.1.if`]: undefined },
    finds: [`entries-never-read ${WALK}.then`, UNWALKED],
  },
  {
    when: 'a flag is asked for and never set',
    changes: { [`${CARD}.effects`]: undefined },
    finds: ['flag-never-set flags.card', UNWALKED],
  },
  {
    when: 'a flag is never asked for',
    changes: { flags: ['card', 'spare'] },
    finds: ['flag-never-asked flags.spare'],
  },
];

export const BROKEN_PATHS: readonly Broken[] = [
  {
    when: 'no path leads to a scene',
    changes: {
      [`${LISTEN}.then`]: 'advert',
      [`${CALL}.if`]: undefined,
      [`${CALL}.closedBecause`]: undefined,
    },
    finds: [`scene-unreachable ${WALK}`],
  },
  {
    when: 'no path leads to an ending',
    changes: { 'rounds.town.next.1.ending': 'quiet', 'rounds.town.next.2.ending': 'quiet' },
    finds: ['ending-unreachable endings.open'],
  },
  {
    when: 'a choice can never be open',
    changes: { [`${CALL}.if`]: { gauge: 'trust', atLeast: 4 } },
    finds: [`choice-unreachable ${CALL}`, 'condition-never rounds.town.next.2.if'],
  },
  {
    when: 'a condition always holds',
    changes: { 'rounds.town.next.2.if': { gauge: 'trust', atLeast: 0 } },
    finds: ['condition-always rounds.town.next.2.if'],
  },
  {
    when: 'a condition never holds',
    changes: { 'rounds.town.next.2.if': { all: [{ flag: 'card' }, { not: { flag: 'card' } }] } },
    finds: ['condition-never rounds.town.next.2.if'],
  },
  {
    when: 'with the card the second round never ends',
    changes: { [`${PLAN}.then`]: [{ if: { flag: 'card' }, scene: 'order' }, { scene: 'round-end' }] },
    finds: [`no-way-out ${ADVERT}`, 'condition-never rounds.town.next.1.if'],
  },
  {
    when: 'only an event card leads out of a loop',
    changes: {
      [`${PLAN}.then`]: [{ if: { gauge: 'trust', atLeast: 1 }, scene: 'order' }, { scene: 'round-end' }],
    },
    // The card can end the story only where trust is lowest: there neither way to this ending is open.
    finds: [
      `no-way-out ${COUNTER}`,
      'condition-never rounds.town.next.1.if',
      'condition-never rounds.town.next.2.if',
      'ending-unreachable endings.open',
    ],
  },
  {
    when: 'every choice can be closed at the same time',
    changes: {
      [`${LISTEN}.if`]: { not: { visited: 'walk' } },
      [`${LISTEN}.closedBecause`]: 'He has told you.',
      [`${CALL}.if`]: { not: { visited: 'walk' } },
      [`${CARD}.if`]: { gauge: 'trust', atMost: 1 },
      [`${CARD}.closedBecause`]: 'He has the number.',
      [`${WALK}.then`]: 'counter',
    },
    finds: [`no-choice-open ${COUNTER}`],
  },
  {
    when: 'a path misses a promised principle',
    changes: { promises: ['rights', 'cooperation'] },
    finds: ['promise-not-met promises.cooperation'],
  },
];

export const BROKEN_CARE: readonly Broken[] = [
  {
    when: 'a telephone number stands in a text',
    changes: { [`${LISTEN}.consequence`]: 'Ring +371 2861 2120 tonight.' },
    finds: [`contact-in-text ${LISTEN}.consequence`],
  },
  {
    when: 'a short number stands in a note for the facilitator',
    changes: { [`${WALK}.facilitator.say`]: 'Say: 116 006 is free.' },
    finds: [`contact-in-text ${WALK}.facilitator.say`],
  },
  {
    when: 'a web address stands in a clue',
    changes: { [`${COUNTER}.clues.nurse`]: 'See example.org/help for more.' },
    finds: [`contact-in-text ${COUNTER}.clues.nurse`],
  },
  {
    when: 'a text uses a word that hurts',
    changes: { 'endings.open.text': 'Ion was Rescued by you.' },
    finds: ['avoid-word endings.open.text'],
  },
  {
    when: 'a text uses a word that may mislead',
    changes: { [`${WALK}.text`]: 'He asks for a loan.' },
    finds: [`weigh-word ${WALK}.text`],
  },
  {
    when: 'only the person at risk can act',
    changes: { [`${LISTEN}.actor`]: 'person', [`${CARD}.actor`]: 'person', [`${CALL}.actor`]: 'person' },
    finds: [`only-person-acts ${COUNTER}`],
  },
  { when: 'no source is named', changes: { 'passport.sources': [] }, finds: ['no-sources passport.sources'] },
  {
    when: 'nobody has reviewed it',
    changes: { 'passport.reviews': [] },
    finds: ['not-reviewed passport.reviews'],
  },
];

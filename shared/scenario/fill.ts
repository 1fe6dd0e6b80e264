import type { Contacts, Guidelines, Pulse } from './book.ts';
import type { Choice, Round, Scenario, Scene } from './scenario.ts';

/** Given a string's key and its words, the words to put there. */
export type Fill = (key: string, text: string) => string;

/**
 * The one list of what is translatable: reading the strings and putting a translation in are the same walk, so a
 * key cannot be known to one and not to the other.
 */
export function fillScenario(scenario: Scenario, fill: Fill): Scenario {
  return {
    ...scenario,
    title: fill('title', scenario.title),
    summary: fill('summary', scenario.summary),
    contentNotes: sentences(scenario.contentNotes, 'contentNotes', fill),
    people: each(scenario.people, 'people', (at, person) => ({
      name: fill(`${at}.name`, person.name),
      about: fill(`${at}.about`, person.about),
      wants: fill(`${at}.wants`, person.wants),
      strengths: fill(`${at}.strengths`, person.strengths),
      fears: fill(`${at}.fears`, person.fears),
    })),
    roles: each(scenario.roles, 'roles', (at, role) => ({
      name: fill(`${at}.name`, role.name),
      brief: fill(`${at}.brief`, role.brief),
    })),
    gauges: each(scenario.gauges, 'gauges', (at, gauge) => ({
      ...gauge,
      name: fill(`${at}.name`, gauge.name),
      about: fill(`${at}.about`, gauge.about),
    })),
    rounds: scenario.rounds.map((round) => fillRound(round, fill)),
    injects: each(scenario.injects, 'injects', (at, inject) => ({
      ...inject,
      title: fill(`${at}.title`, inject.title),
      text: fill(`${at}.text`, inject.text),
      ...(inject.facilitator && { facilitator: fillNotes(inject.facilitator, `${at}.facilitator`, fill) }),
    })),
    endings: each(scenario.endings, 'endings', (at, ending) => ({
      title: fill(`${at}.title`, ending.title),
      text: fill(`${at}.text`, ending.text),
      doorOpen: fill(`${at}.doorOpen`, ending.doorOpen),
    })),
  };
}

type Sentences = Readonly<Record<string, string>>;

/** `fromEntries` over own keys only, so an id like `constructor` stays a plain key. */
const each = <T>(
  group: Readonly<Record<string, T>>,
  at: string,
  make: (at: string, one: T) => T,
): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(group).map(([id, one]) => [id, make(`${at}.${id}`, one)]));

const sentences = (group: Sentences, at: string, fill: Fill): Sentences => each(group, at, fill);

const fillNotes = (notes: Scene['facilitator'], at: string, fill: Fill): Scene['facilitator'] => ({
  ...notes,
  say: fill(`${at}.say`, notes.say),
  ask: sentences(notes.ask, `${at}.ask`, fill),
  watch: fill(`${at}.watch`, notes.watch),
});

function fillRound(round: Round, fill: Fill): Round {
  const at = `rounds.${round.id}`;
  const { questions } = round.debrief;
  const asked = `${at}.debrief.questions`;
  return {
    ...round,
    title: fill(`${at}.title`, round.title),
    scenes: each(round.scenes, `${at}.scenes`, (place, scene) => fillScene(scene, place, fill)),
    debrief: {
      ...round.debrief,
      questions: {
        feel: sentences(questions.feel, `${asked}.feel`, fill),
        happened: sentences(questions.happened, `${asked}.happened`, fill),
        meaning: sentences(questions.meaning, `${asked}.meaning`, fill),
        next: sentences(questions.next, `${asked}.next`, fill),
      },
      facilitator: fill(`${at}.debrief.facilitator`, round.debrief.facilitator),
    },
  };
}

function fillScene(scene: Scene, at: string, fill: Fill): Scene {
  const base = {
    title: fill(`${at}.title`, scene.title),
    text: fill(`${at}.text`, scene.text),
    ...(scene.clues && { clues: sentences(scene.clues, `${at}.clues`, fill) }),
    facilitator: fillNotes(scene.facilitator, `${at}.facilitator`, fill),
  };
  switch (scene.kind) {
    case 'story':
      return { ...scene, ...base };
    case 'choice':
      return {
        ...scene,
        ...base,
        ...asking(scene, at, fill),
        choices: listed(scene.choices, `${at}.choices`, fill, fillChoice),
      };
    case 'spot':
      return {
        ...scene,
        ...base,
        ...asking(scene, at, fill),
        items: listed(scene.items, `${at}.items`, fill, fillReason),
      };
    case 'rank':
      return {
        ...scene,
        ...base,
        ...asking(scene, at, fill),
        steps: listed(scene.steps, `${at}.steps`, fill, fillReason),
      };
    case 'board':
      return {
        ...scene,
        ...base,
        ...(scene.question !== undefined && { question: fill(`${at}.question`, scene.question) }),
        columns: listed(scene.columns, `${at}.columns`, fill, fillColumn),
      };
  }
}

const asking = (scene: { readonly question: string }, at: string, fill: Fill) => ({
  question: fill(`${at}.question`, scene.question),
});

const listed = <T extends { readonly id: string }>(
  list: readonly T[],
  at: string,
  fill: Fill,
  make: (one: T, at: string, fill: Fill) => T,
): readonly T[] => list.map((one) => make(one, `${at}.${one.id}`, fill));

const fillChoice = (choice: Choice, at: string, fill: Fill): Choice => ({
  ...choice,
  text: fill(`${at}.text`, choice.text),
  ...(choice.closedBecause !== undefined && {
    closedBecause: fill(`${at}.closedBecause`, choice.closedBecause),
  }),
  consequence: fill(`${at}.consequence`, choice.consequence),
  principles: listed(choice.principles, `${at}.principles`, fill, (note, place) => ({
    ...note,
    why: fill(`${place}.why`, note.why),
  })),
});

const fillReason = <T extends { readonly text: string; readonly why: string }>(
  one: T,
  at: string,
  fill: Fill,
): T => ({
  ...one,
  text: fill(`${at}.text`, one.text),
  why: fill(`${at}.why`, one.why),
});

const fillColumn = <T extends { readonly title: string; readonly prompt: string }>(
  column: T,
  at: string,
  fill: Fill,
): T => ({
  ...column,
  title: fill(`${at}.title`, column.title),
  prompt: fill(`${at}.prompt`, column.prompt),
});

export function fillGuidelines(guidelines: Guidelines, fill: Fill): Guidelines {
  const { principles, parts } = guidelines;
  const principle = (id: keyof typeof principles) => ({
    name: fill(`principles.${id}.name`, principles[id].name),
    sentence: fill(`principles.${id}.sentence`, principles[id].sentence),
  });
  const part = (id: keyof typeof parts) => ({ name: fill(`parts.${id}.name`, parts[id].name) });
  return {
    ...guidelines,
    principles: {
      rights: principle('rights'),
      assistance: principle('assistance'),
      prevention: principle('prevention'),
      cooperation: principle('cooperation'),
    },
    parts: {
      G1: part('G1'),
      G2: part('G2'),
      G3: part('G3'),
      G4: part('G4'),
      G5: part('G5'),
      G6: part('G6'),
      G7: part('G7'),
    },
    actions: each(guidelines.actions, 'actions', (at, action) => ({
      ...action,
      text: fill(`${at}.text`, action.text),
    })),
    indicators: each(guidelines.indicators, 'indicators', (at, sign) => ({
      ...sign,
      text: fill(`${at}.text`, sign.text),
    })),
  };
}

/** Contacts and pulse keep their words apart already; the key of a string is its key there. */
const fillTexts = (texts: Sentences, fill: Fill): Sentences =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, fill(key, text)]));

export const fillContacts = (contacts: Contacts, fill: Fill): Contacts => ({
  ...contacts,
  texts: fillTexts(contacts.texts, fill),
});

export const fillPulse = (pulse: Pulse, fill: Fill): Pulse => ({
  ...pulse,
  texts: fillTexts(pulse.texts, fill),
});

const sentences = { x: 'x' };
const facilitator = { say: 'x', ask: sentences, watch: 'x', minutes: 1 };
const questions = { feel: sentences, happened: sentences, meaning: sentences, next: sentences };
const note = { id: 'rights', stance: 'upheld', part: 'G1', action: 'x', why: 'x' };

/** What can stand in a list that is empty and must not be, by the list's name: enough for reading on, and no more. */
export const FIRST_ENTRIES: Readonly<Record<string, unknown>> = {
  audience: 'x',
  promises: 'rights',
  principles: note,
  choices: {
    ...{ id: 'x', text: 'x', actor: 'service', consequence: 'x' },
    ...{ principles: [note], then: 'round-end' },
  },
  items: { id: 'x', text: 'x', sign: 'none', why: 'x' },
  columns: { id: 'x', title: 'x', prompt: 'x' },
  next: { ending: 'x' },
  rounds: {
    ...{ id: 'x', title: 'x', start: 'x', next: [{ ending: 'x' }] },
    scenes: { x: { kind: 'story', title: 'x', text: 'x', facilitator, then: 'round-end' } },
    debrief: { minutes: 1, questions, facilitator: 'x' },
  },
};

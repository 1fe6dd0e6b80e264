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
};

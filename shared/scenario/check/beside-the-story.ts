import type { Problem } from '../problem.ts';

/** Findings no path depends on, wherever they stand. */
const CODES = [
  // A text that was read on is one in which only commas had to be mended.
  'not-json',
  'unknown-action',
  'unknown-indicator',
  'unknown-person',
  'unknown-role',
  'recommended-incomplete',
  'closed-without-reason',
];

/** Parts of the file that say something and lead nowhere. */
const WORDS_OF_FILE = [
  '$schema',
  'format',
  'id',
  'language',
  'title',
  'summary',
  'audience',
  'ageFrom',
  'minutes',
  'group',
  'contentNotes',
  'passport',
  'people',
  'roles',
];
const WORDS_OF_PART = ['name', 'about', 'title', 'text', 'doorOpen', 'art', 'facilitator'];
const WORDS_OF_ROUND = ['title', 'debrief'];
const WORDS_OF_SCENE = [
  ...['title', 'text', 'art', 'people', 'clues', 'facilitator', 'question', 'seconds', 'decidedBy'],
  ...['items', 'steps', 'recommended', 'columns', 'notesEach'],
];
const WORDS_OF_CHOICE = ['text', 'actor', 'consequence', 'closedBecause'];
const WORDS_OF_NOTE = ['stance', 'part', 'action', 'why'];

/** What the story does not depend on cannot make its paths doubtful. */
export const isBesideTheStory = ({ code, at }: Problem): boolean =>
  CODES.includes(code) || leadsNowhere(at.split('.'));

function leadsNowhere([
  group = '',
  ,
  part = '',
  ,
  field = '',
  ,
  inChoice = '',
  ,
  inNote = '',
]: readonly string[]): boolean {
  if (group !== 'rounds') return WORDS_OF_FILE.includes(group) || WORDS_OF_PART.includes(part);
  if (part !== 'scenes') return WORDS_OF_ROUND.includes(part);
  if (field !== 'choices') return WORDS_OF_SCENE.includes(field);
  return WORDS_OF_CHOICE.includes(inChoice) || (inChoice === 'principles' && WORDS_OF_NOTE.includes(inNote));
}

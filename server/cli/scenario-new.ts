import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { isPlace, nearestPlace, PLACES } from '#shared/scenario/art.ts';
import { argumentsOf, type Command, CommandRefused } from './command.ts';
import { askAll, type Question } from './new/ask-wishes.ts';
import { scenarioFrom, type Wishes } from './new/template.ts';
import { SCENARIOS } from './shelf-folder.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const listOf = (answer: string): readonly string[] =>
  answer
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);

const QUESTIONS: readonly Question[] = [
  {
    ...{ name: 'title', asks: 'What is it called?', otherwise: 'A question at the desk' },
    whyNot: (answer) => (answer.length > 60 ? 'A title has at most 60 characters.' : null),
  },
  {
    ...{ name: 'language', asks: 'In which language will you write it? Two letters.', otherwise: 'en' },
    whyNot: (answer) =>
      /^[a-z]{2}$/.test(answer) ? null : 'A language has two small letters, like en, lv, et or ru.',
  },
  {
    ...{
      name: 'audience',
      asks: 'Who is it for? Words with commas between.',
      otherwise: 'municipality, ngo',
    },
    whyNot: (answer) =>
      listOf(answer).length > 0 && listOf(answer).every((each) => ID.test(each))
        ? null
        : 'Small letters, digits and hyphens, like municipality, employer, school.',
  },
  {
    ...{
      name: 'places',
      asks: `Three places for the pictures, from: ${PLACES.join(', ')}.`,
      otherwise: 'town-hall-desk, restaurant-kitchen, library-evening',
    },
    whyNot(answer) {
      const places = listOf(answer);
      const unknown = places.find((place) => !isPlace(place));
      if (unknown !== undefined)
        return `There is no place “${unknown}”. The nearest is ${nearestPlace(unknown)}.`;
      return places.length === 3 ? null : 'Three places, please, with commas between.';
    },
  },
  {
    ...{
      name: 'people',
      asks: 'Two first names: the person the case is about, and a colleague.',
      otherwise: 'Mira, Jonas',
    },
    whyNot(answer) {
      const names = listOf(answer);
      if (names.length !== 2 || names[0] === names[1])
        return 'Two different names, please, with a comma between.';
      return names.some((name) => name.length > 16) ? 'First names only, at most 16 letters.' : null;
    },
  },
];

/** Starts a scenario: a small whole case in a folder of its own, to write over. */
export const start: Command = {
  usage:
    'new <id> [--title …] [--language …] [--audience …] [--places …] [--people …] [--to folder] [--yes]   start a scenario',
  help: [
    '<id>            the name of its folder: small letters, digits and hyphens',
    ...QUESTIONS.map(({ name, asks, otherwise }) => `${`--${name}`.padEnd(15)} ${asks} (${otherwise})`),
    '--to folder     where the new folder goes; the shelf of this game unless said',
    '--yes           asks nothing: what no flag says is taken as shown in brackets',
    '',
    'What comes out is a whole case with three scenes and two endings. It plays as it stands; write over it.',
  ],
  async run(args) {
    const text = { type: 'string' } as const;
    const options = { title: text, language: text, audience: text, places: text, people: text, to: text };
    const { values, positionals } = argumentsOf(args, { ...options, yes: { type: 'boolean' } });
    const { yes = false, to, ...said } = values;
    const folder = placeFor(positionals, resolve(to ?? SCENARIOS));
    const wishes = wishesFrom(folder.id, await answersTo(said, yes));
    await mkdir(folder.path, { recursive: true });
    await writeFile(
      join(folder.path, 'scenario.json'),
      `${JSON.stringify(scenarioFrom(wishes), null, 2)}\n`,
      { flag: 'wx' },
    );
    console.log(told(folder.path, wishes));
    return 0;
  },
};

function placeFor(
  positionals: readonly string[],
  shelf: string,
): { readonly id: string; readonly path: string } {
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0)
    throw new CommandRefused('Name the new scenario by one id, like night-ferry.');
  if (!ID.test(id) || id.length > 40)
    throw new CommandRefused(
      `“${id}” is not an id. Use small letters, digits and hyphens, like night-ferry.`,
    );
  if (!existsSync(shelf)) throw new CommandRefused(`There is no folder ${shelf}.`);
  const path = join(shelf, id);
  if (existsSync(path)) throw new CommandRefused(`${path} is there already. Take another id.`);
  return { id, path };
}

type Answers = Readonly<Record<string, string | undefined>>;

async function answersTo(said: Answers, yes: boolean): Promise<Answers> {
  for (const { name, whyNot } of QUESTIONS) {
    const answer = said[name];
    const why = answer === undefined ? null : whyNot(answer);
    if (why !== null) throw new CommandRefused(`--${name}: ${why}`);
  }
  const open = QUESTIONS.filter(({ name }) => said[name] === undefined);
  const shown = Object.fromEntries(open.map(({ name, otherwise }) => [name, otherwise]));
  if (open.length === 0 || yes) return { ...shown, ...said };
  if (!process.stdin.isTTY)
    throw new CommandRefused(
      `There is no terminal to ask at. Say ${open.map(({ name }) => `--${name}`).join(', ')}, or --yes for what --help shows.`,
    );
  return { ...said, ...(await askAll(open)) };
}

function wishesFrom(id: string, answers: Answers): Wishes {
  const list = (name: string): readonly string[] => listOf(answers[name] ?? '');
  const [first = '', second = '', third = ''] = list('places');
  const [person = '', colleague = ''] = list('people');
  return {
    ...{ id, title: answers.title ?? '', language: answers.language ?? 'en', audience: list('audience') },
    ...{ places: [first, second, third], people: [person, colleague] },
    today: new Date().toISOString().slice(0, 10),
  };
}

function told(path: string, { language }: Wishes): string {
  const here = relative(process.cwd(), path) || path;
  return [
    `Wrote ${here}/scenario.json`,
    ...(language === 'en' ? [] : [`Its sentences are English until you write them in “${language}”.`]),
    '',
    `  npm run scenario -- check ${here}     what is wrong, and where`,
    `  npm run scenario -- graph ${here} --out story.svg`,
    `  npm run scenario -- play ${here}`,
    '',
    'An editor that knows JSON schemas explains every field while you type.',
  ].join('\n');
}

import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { argumentsOf, type Command, CommandRefused } from './command.ts';
import { askAll } from './new/ask-wishes.ts';
import { type Answers, ID, listOf, QUESTIONS } from './new/questions.ts';
import { scenarioFrom, type Wishes } from './new/template.ts';
import { LANGUAGE, say, TERMINAL_LANGUAGES } from './say.ts';
import { SCENARIOS } from './shelf-folder.ts';

/** Starts a scenario: a small whole case in a folder of its own, to write over. */
export const start: Command = {
  name: 'new',
  syntax: '<id> [--language …] [--title …] [--audience …] [--places …] [--people …] [--to folder] [--yes]',
  options: [
    ['<id>', say('new.id')],
    ...QUESTIONS.map(
      ({ name, asks, otherwise }) => [`--${name}`, `${asks} (${otherwise({ language: LANGUAGE })})`] as const,
    ),
    ['--to folder', say('new.to')],
    ['--yes', say('new.yes')],
  ],
  async run(args) {
    const text = { type: 'string' } as const;
    const options = { title: text, language: text, audience: text, places: text, people: text, to: text };
    const { values, positionals } = argumentsOf(args, { ...options, yes: { type: 'boolean' } });
    const { yes = false, to, ...said } = values;
    const folder = placeFor(positionals, resolve(to ?? SCENARIOS));
    const wishes = wishesFrom(folder.id, await answersTo(said, yes));
    const scenario = { ...scenarioFrom(wishes), $schema: schemaSeenFrom(folder.path) };
    await mkdir(folder.path, { recursive: true });
    await writeFile(join(folder.path, 'scenario.json'), `${JSON.stringify(scenario, null, 2)}\n`, {
      flag: 'wx',
    });
    console.log(told(folder.path, wishes));
    return 0;
  },
};

const SCHEMA = 'scenario.schema.json';

/** Beside the scenarios; a shelf elsewhere may have none of its own, and takes the game’s. */
function schemaSeenFrom(folder: string): string {
  const beside = join('..', SCHEMA);
  if (existsSync(join(folder, beside))) return `../${SCHEMA}`;
  return relative(folder, join(SCENARIOS, SCHEMA)).replaceAll('\\', '/');
}

function placeFor(
  positionals: readonly string[],
  shelf: string,
): { readonly id: string; readonly path: string } {
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0) throw new CommandRefused(say('name.newId'));
  if (!ID.test(id) || id.length > 40) throw new CommandRefused(say('new.notId', { id }));
  if (!existsSync(shelf)) throw new CommandRefused(say('noFolder', { folder: shelf }));
  const path = join(shelf, id);
  if (existsSync(path)) throw new CommandRefused(say('new.thereAlready', { path }));
  return { id, path };
}

async function answersTo(said: Answers, yes: boolean): Promise<Answers> {
  for (const { name, whyNot } of QUESTIONS) {
    const answer = said[name];
    const why = answer === undefined ? null : whyNot(answer);
    if (why !== null) throw new CommandRefused(`--${name}: ${why}`);
  }
  const open = QUESTIONS.filter(({ name }) => said[name] === undefined);
  if (open.length === 0) return said;
  if (yes) return withUsual(said);
  if (process.stdin.isTTY) return askAll(open, said);
  throw new CommandRefused(say('new.noTerminal', { flags: open.map(({ name }) => `--${name}`).join(', ') }));
}

function withUsual(said: Answers): Answers {
  const answers: Record<string, string | undefined> = { ...said };
  for (const { name, otherwise } of QUESTIONS) answers[name] ??= otherwise(answers);
  return answers;
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
  const near = relative(process.cwd(), path);
  const here = near.startsWith('..') || near === '' ? path : near;
  return [
    say('wrote', { file: `${here}/scenario.json` }),
    ...(TERMINAL_LANGUAGES.includes(language) ? [] : [say('new.inEnglish', { language })]),
    '',
    `  npm run scenario -- check ${here}     ${say('new.next')}`,
    `  npm run scenario -- graph ${here} --out story.svg`,
    `  npm run scenario -- play ${here}`,
    '',
    say('new.editor'),
  ].join('\n');
}

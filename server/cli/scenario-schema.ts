import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scenarioSchema } from '#shared/scenario/schema-format.ts';
import { argumentsOf, type Command } from './command.ts';
import { say } from './say.ts';
import { SCENARIOS } from './shelf-folder.ts';

/** Writes the editor's schema anew; to be run when the format has changed. */
export const schema: Command = {
  name: 'schema',
  syntax: '',
  options: [],
  async run(args) {
    argumentsOf(args, {});
    await writeFile(
      join(SCENARIOS, 'scenario.schema.json'),
      `${JSON.stringify(scenarioSchema(), null, 2)}\n`,
    );
    console.log(say('wrote', { file: 'scenarios/scenario.schema.json' }));
    return 0;
  },
};

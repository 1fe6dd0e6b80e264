import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scenarioSchema } from '#shared/scenario/schema-format.ts';
import { argumentsOf, type Command } from './command.ts';
import { SCENARIOS } from './shelf-folder.ts';

/** Writes the editor's schema anew; to be run when the format has changed. */
export const schema: Command = {
  usage: 'schema   write scenarios/scenario.schema.json',
  async run(args) {
    argumentsOf(args, {});
    await writeFile(
      join(SCENARIOS, 'scenario.schema.json'),
      `${JSON.stringify(scenarioSchema(), null, 2)}\n`,
    );
    console.log('Wrote scenarios/scenario.schema.json');
    return 0;
  },
};

import { writeFile } from 'node:fs/promises';
import { argumentsOf, type Command, CommandRefused, HasProblems, onlyOne } from './command.ts';
import { whyNotWritten } from './file-trouble.ts';
import { mermaid } from './graph/mermaid.ts';
import { type StoryGraph, storyGraph } from './graph/story-graph.ts';
import { svg } from './graph/svg.ts';
import { say } from './say.ts';
import { scenarioNamed } from './scenario-named.ts';

const FORMATS: Readonly<Record<string, (graph: StoryGraph) => string>> = { svg, mermaid };

/** Draws the branches. A scenario with problems is drawn too, with the problems at their scenes. */
export const graph: Command = {
  name: 'graph',
  syntax: '<scenario> [--as svg|mermaid] [--out file]',
  options: [
    ['<scenario>', say('scenarioArgument')],
    ['--as', say('graph.as')],
    ['--out file', say('graph.out')],
  ],
  async run(args) {
    const { values, positionals } = argumentsOf(args, { as: { type: 'string' }, out: { type: 'string' } });
    const name = onlyOne(positionals, 'name.scenario');
    const as = values.as ?? 'svg';
    const draw = Object.hasOwn(FORMATS, as) ? FORMATS[as] : undefined;
    if (!draw) throw new CommandRefused(say('graph.asTakes', { as }));
    const { scenario, problems } = await scenarioNamed(name);
    if (!scenario) throw new HasProblems(say('graph.cannotRead', { name }), problems);
    const drawn = draw(storyGraph(scenario, problems));
    if (values.out === undefined) console.log(drawn.trimEnd());
    else await written(values.out, drawn);
    return 0;
  },
};

async function written(file: string, text: string): Promise<void> {
  await writeFile(file, text).catch((error: unknown) => {
    throw new HasProblems(say('notWritten', { file, why: whyNotWritten(error) }));
  });
  console.log(say('wrote', { file }));
}

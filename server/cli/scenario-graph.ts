import { writeFile } from 'node:fs/promises';
import { argumentsOf, type Command, CommandRefused, HasProblems, onlyOne } from './command.ts';
import { mermaid } from './graph/mermaid.ts';
import { type StoryGraph, storyGraph } from './graph/story-graph.ts';
import { svg } from './graph/svg.ts';
import { scenarioNamed } from './scenario-named.ts';

const FORMATS: Readonly<Record<string, (graph: StoryGraph) => string>> = { svg, mermaid };

/** Draws the branches. A scenario with problems is drawn too, with the problems at their scenes. */
export const graph: Command = {
  usage: 'graph <scenario> [--as svg|mermaid] [--out file]   draw the branches',
  help: [
    '<scenario>    the id of a scenario on the shelf, or a folder with a scenario.json',
    '--as svg      a picture for a browser or a printer (this is what you get unless you say otherwise)',
    '--as mermaid  text that wikis and editors draw',
    '--out file    where to write; without it the graph is printed',
    '',
    'Scenes stand by kind, choices on the ways with their principles (filled: upheld, ring: strained), and what they',
    'change. What the checker finds is written at its scene, in the colour of a warning.',
  ],
  async run(args) {
    const { values, positionals } = argumentsOf(args, { as: { type: 'string' }, out: { type: 'string' } });
    const name = onlyOne(positionals, 'a scenario');
    const as = values.as ?? 'svg';
    const draw = Object.hasOwn(FORMATS, as) ? FORMATS[as] : undefined;
    if (!draw) throw new CommandRefused(`--as takes svg or mermaid, not “${as}”.`);
    const { scenario, problems } = await scenarioNamed(name);
    if (!scenario) throw new HasProblems(`${name} cannot be read yet, so it cannot be drawn:`, problems);
    const drawn = draw(storyGraph(scenario, problems));
    if (values.out === undefined) console.log(drawn.trimEnd());
    else await written(values.out, drawn);
    return 0;
  },
};

async function written(file: string, text: string): Promise<void> {
  await writeFile(file, text).catch((error: Error) => {
    throw new CommandRefused(`${file} could not be written: ${error.message}`);
  });
  console.log(`Wrote ${file}`);
}

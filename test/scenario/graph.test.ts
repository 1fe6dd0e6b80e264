import { describe, expect, test } from 'vitest';
import { mermaid } from '#server/cli/graph/mermaid.ts';
import { conditionWords, effectWords, storyGraph } from '#server/cli/graph/story-graph.ts';
import { svg } from '#server/cli/graph/svg.ts';
import { checkScenario } from '#shared/scenario/check/check-scenario.ts';
import { parseScenario } from '#shared/scenario/parse.ts';
import { changed, fixtureText, kiosk } from '../support/scenarios.ts';

const { scenario } = kiosk();
const graph = storyGraph(scenario, []);

describe('the graph of a story', () => {
  test('has every scene, debrief and ending, each by its kind', () => {
    const scenes = scenario.rounds.flatMap(({ scenes }) => Object.keys(scenes));
    expect(graph.points.map(({ name }) => name).sort()).toEqual(
      [...scenes, ...scenario.rounds.map(({ id }) => id), ...Object.keys(scenario.endings)].sort(),
    );
    expect(graph.points.find(({ name }) => name === 'counter')?.is).toBe('choice');
    expect(graph.points.find(({ name }) => name === 'quiet')?.is).toBe('ending');
  });

  test('has every choice on its way, with its condition, effects and principles', () => {
    const listen = graph.ways.find(({ text }) => text === 'Ask him to tell you more');
    expect(listen).toMatchObject({
      from: 'scene-counter',
      letter: 'A',
      effects: expect.stringContaining('trust +1'),
    });
    expect(listen?.principles.map(({ id }) => id)).toContain('rights');
    expect(graph.ways.filter(({ when }) => when === 'otherwise').length).toBeGreaterThan(0);
    const known = new Set(graph.points.map(({ id }) => id));
    expect(graph.ways.filter(({ from, to }) => !known.has(from) || !known.has(to))).toEqual([]);
  });

  test('says conditions and effects in words', () => {
    expect(
      conditionWords({
        all: [{ flag: 'card' }, { any: [{ gauge: 'trust', atLeast: 2 }, { visited: 'walk' }] }],
      }),
    ).toBe('card and (trust ≥ 2 or was in walk)');
    expect(conditionWords({ not: { chose: 'counter/listen' } })).toBe('not chose counter/listen');
    expect(effectWords({ trust: -1, set: ['card'], clear: ['fear'] })).toBe('trust −1, set card, clear fear');
  });

  test('marks what the checker found at its scene, and draws on where a way leads nowhere', () => {
    const text = changed(fixtureText('harbour-kiosk.json'), { 'rounds.meet.scenes.walk.then': 'nowhere' });
    const broken = parseScenario(text).scenario;
    if (!broken) throw new Error('still a scenario');
    const found = storyGraph(broken, checkScenario({ ...kiosk(), scenario: broken }));
    const walk = found.points.find(({ name }) => name === 'walk');
    expect(walk?.problems.map(({ code }) => code)).toContain('unknown-scene');
    expect(svg(found)).toContain('unknown-scene');
    expect(mermaid(found)).toContain('⚠ unknown-scene');
    expect(mermaid(found)).toMatch(/class scene-walk\S* problem/);
  });
});

describe('pictures', () => {
  const picture = svg(graph);
  const boxes = [
    ...picture.matchAll(/<rect x="(-?[\d.]+)" y="(-?[\d.]+)" width="([\d.]+)" height="([\d.]+)" rx="(?!6")/g),
  ].map(([, ...numbers]) => numbers.map(Number));

  test('hold every card whole, and no card on another', () => {
    expect(boxes).toHaveLength(graph.points.length);
    const [, wide = 0, tall = 0] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(picture)?.map(Number) ?? [];
    for (const [index, [x = 0, y = 0, width = 0, height = 0]] of boxes.entries()) {
      expect(width).toBeLessThan(wide);
      expect(y + height).toBeLessThan(tall);
      const on = boxes.filter(
        ([left = 0, top = 0, w = 0, h = 0], other) =>
          other !== index && left < x + width && x < left + w && top < y + height && y < top + h,
      );
      expect(on).toEqual([]);
    }
  });

  test('carry the words as words, whatever is in them', () => {
    const odd = svg({ ...graph, title: 'A & B <i>"c"</i>' });
    expect(odd).toContain('A &amp; B &lt;i&gt;&quot;c&quot;&lt;/i&gt;');
    expect(odd).not.toContain('<i>');
    expect(mermaid({ ...graph, points: [{ ...graph.points[0], title: 'Say "no" #1' } as never] })).toContain(
      'Say #quot;no#quot; #35;1',
    );
  });

  test('are the same for the same story', () => {
    expect(svg(storyGraph(scenario, []))).toBe(picture);
  });
});

import type { Problem } from '../problem.ts';
import { problem } from '../problem-codes.ts';
import type { PrincipleId, Scenario } from '../scenario.ts';
import { choicesOf, conditionsOf, sceneAt, scenesOf } from './places.ts';
import { ringsOf } from './rings.ts';
import { type Edge, ENDS, MOST_STATES, type Node, pathTo, type Walk, walk, wordsOf } from './walk.ts';
import { whatMultiplies } from './what-multiplies.ts';

/** Proofs about every path of the story, event cards included. Expects sound names. */
export function checkPaths(scenario: Scenario, mostStates: number = MOST_STATES): readonly Problem[] {
  const walked = walk(scenario, mostStates);
  // Only what was seen is sure in a walk that was cut short; what was not seen may still come.
  if (!walked.complete)
    return [
      problem('too-many-states', '', {
        states: walked.nodes.length,
        names: whatMultiplies(scenario, walked).join(', '),
      }),
      ...noChoiceOpen(scenario, walked),
    ];
  return [
    ...unreachable(scenario, walked),
    ...noChoiceOpen(scenario, walked),
    ...helpersClosed(scenario, walked),
    ...noWayOut(walked),
    ...conditions(scenario, walked),
    ...promises(scenario, walked),
  ];
}

const placeOfNode = ({ position }: Node): string => sceneAt(position.round, position.scene);

function unreachable(scenario: Scenario, { nodes, endings }: Walk): readonly Problem[] {
  const seen = new Set(nodes.map(placeOfNode));
  return [
    ...scenesOf(scenario)
      .filter(({ at }) => !seen.has(at))
      .map(({ at, id }) => problem('scene-unreachable', at, { name: id })),
    ...Object.keys(scenario.endings)
      // The facilitator can always finish early, so that ending is never out of reach.
      .filter((id) => !endings.has(id) && id !== scenario.early)
      .map((id) => problem('ending-unreachable', `endings.${id}`, { name: id })),
  ];
}

/** One finding a scene, at the state nearest to the start. A state the bound left unopened says nothing. */
function noChoiceOpen(scenario: Scenario, walked: Walk): readonly Problem[] {
  const choices = new Set(
    scenesOf(scenario).flatMap(({ at, scene }) => (scene.kind === 'choice' ? [at] : [])),
  );
  const found = new Map<string, Problem>();
  walked.nodes.slice(0, walked.opened).forEach((node, index) => {
    const at = placeOfNode(node);
    if (node.edges.length > 0 || !choices.has(at) || found.has(at)) return;
    found.set(
      at,
      problem('no-choice-open', at, { name: node.position.scene, path: wordsOf(pathTo(walked, index)) }),
    );
  });
  return [...found.values()];
}

/** A moment in which only the person at risk is left to act, though the scene has choices for helpers. */
function helpersClosed(scenario: Scenario, walked: Walk): readonly Problem[] {
  const helpers = new Set(
    choicesOf(scenario)
      .filter(({ choice }) => choice.actor !== 'person')
      .map((each) => `${each.in.id}/${each.choice.id}`),
  );
  const asked = new Map(
    choicesOf(scenario).flatMap((each) =>
      helpers.has(`${each.in.id}/${each.choice.id}`) ? [[each.in.at, each.in.id]] : [],
    ),
  );
  const found = new Map<string, Problem>();
  walked.nodes.forEach(({ edges, ...node }, index) => {
    const at = sceneAt(node.position.round, node.position.scene);
    const name = asked.get(at);
    if (name === undefined || found.has(at) || edges.length === 0) return;
    if (edges.some(({ chose }) => helpers.has(chose))) return;
    found.set(at, problem('helpers-closed', at, { name, path: wordsOf(pathTo(walked, index)) }));
  });
  return [...found.values()];
}

/** A loop without a way out: no series of decisions leads from here to an ending. Event cards may not be played. */
function noWayOut(walked: Walk): readonly Problem[] {
  const { nodes } = walked;
  const out = new Set(canEnd(nodes));
  const stuck = [...nodes.keys()].filter((index) => !out.has(index));
  const rings = ringsOf(stuck, (index) => nodes[index]?.edges.filter(isPlain).map(({ to }) => to) ?? []);
  const found = new Map<string, Problem>();
  for (const ring of rings) {
    const nearestFirst = [...ring].sort((one, other) => one - other);
    const [first = -1] = nearestFirst;
    const at = nodes[first];
    if (!at) continue;
    const scenes = [...new Set(nearestFirst.flatMap((index) => nodes[index]?.position.scene ?? []))];
    const params = { scenes: scenes.join(', '), path: wordsOf(pathTo(walked, first)) };
    const finding = problem('no-way-out', placeOfNode(at), { name: at.position.scene, ...params });
    // The same scenes may go round in many states: the first found is among the nearest, and says enough.
    const together = scenes.toSorted().join();
    if (!found.has(together)) found.set(together, finding);
  }
  return [...found.values()];
}

const isPlain = ({ injects }: Edge): boolean => injects.length === 0;

function canEnd(nodes: readonly Node[]): readonly number[] {
  const before: number[][] = nodes.map(() => []);
  const out: number[] = [];
  nodes.forEach(({ edges }, index) => {
    for (const { to } of edges.filter(isPlain)) before[to]?.push(index);
    // A state without an open choice is a finding of its own.
    if (edges.length === 0 || edges.some((edge) => edge.to === ENDS && isPlain(edge))) out.push(index);
  });
  const seen = new Set(out);
  for (const index of seen) for (const earlier of before[index] ?? []) seen.add(earlier);
  return [...seen];
}

function conditions(scenario: Scenario, { answers }: Walk): readonly Problem[] {
  const choices = new Map(choicesOf(scenario).map(({ at, choice }) => [`${at}.if`, choice.id]));
  return conditionsOf(scenario).flatMap(({ at }) => {
    const answered = answers.get(at);
    // Never asked: the scene is unreachable, or an entry before it always holds; that is said already.
    if (!answered || (answered.yes && answered.no)) return [];
    if (answered.yes) return [problem('condition-always', at)];
    const choice = choices.get(at);
    if (choice === undefined) return [problem('condition-never', at)];
    return [problem('choice-unreachable', at.slice(0, -'.if'.length), { name: choice })];
  });
}

const promises = (scenario: Scenario, walked: Walk): readonly Problem[] =>
  [...new Set(scenario.promises)].flatMap((principle) => {
    const path = pathWithout(walked, principle);
    return path
      ? [problem('promise-not-met', `promises.${principle}`, { name: principle, path: wordsOf(path) })]
      : [];
  });

/** The shortest path to an ending on which no decision touches the principle. */
function pathWithout({ nodes }: Walk, principle: PrincipleId): readonly Edge[] | null {
  const paths = new Map<number, readonly Edge[]>([[0, []]]);
  for (const [index, path] of paths) {
    for (const edge of nodes[index]?.edges ?? []) {
      if (edge.principles.includes(principle)) continue;
      if (edge.to === ENDS) return [...path, edge];
      if (!paths.has(edge.to)) paths.set(edge.to, [...path, edge]);
    }
  }
  return null;
}

import { readFileSync } from 'node:fs';
import { commonIn, materialIn, textsIn } from '#server/scenario-folder.ts';
import type { Material } from '#shared/scenario/material.ts';
import type { Problem } from '#shared/scenario/problem.ts';
import { SCENARIO_FOLDER } from './scenarios.ts';

/** `docs/write-a-scenario.md` as somebody would follow it: what they do next, and what they are told to see then. */
type GuideStep =
  | { readonly is: 'writes'; readonly body: string }
  | { readonly is: 'adds' | 'changes'; readonly place: string; readonly body: string }
  | { readonly is: 'reads'; readonly findings: string }
  | { readonly is: 'types'; readonly line: string; readonly shown: string };

export const GUIDE = readFileSync(new URL('../../docs/write-a-scenario.md', import.meta.url), 'utf8');

const STEP =
  /^\*\*(The whole file|Into|Change|The checker says|In the terminal):?\*\*(.*)\n(?:\n```\w+\n([\s\S]*?)\n```)?/gm;

export const guideSteps: readonly GuideStep[] = [...GUIDE.matchAll(STEP)].map(
  ([, what = '', rest = '', body = '']) => guideStep(what, /`([^`]+)`/.exec(rest)?.[1] ?? '', body),
);

function guideStep(what: string, place: string, body: string): GuideStep {
  if (what === 'The whole file') return { is: 'writes', body };
  if (what === 'The checker says') return { is: 'reads', findings: body };
  if (what !== 'In the terminal') return { is: what === 'Into' ? 'adds' : 'changes', place, body };
  const [line = '', ...shown] = body.split('\n');
  return { is: 'types', line, shown: shown.join('\n') };
}

type Holder = Record<string, unknown>;

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** What lies at a place as findings name it; an entry of a list goes by its id. */
function holderAt(root: unknown, place: string): unknown {
  const names = place === '' ? [] : place.split('.');
  return names.reduce<unknown>((holder, name) => {
    if (Array.isArray(holder)) return holder.find((each) => isHolder(each) && each.id === name);
    return isHolder(holder) ? holder[name] : undefined;
  }, root);
}

/** The file after a step in which something is written; what is added must be new, what is changed must be there. */
export function fileAfter(text: string, step: GuideStep): string {
  if (step.is === 'writes') return step.body;
  if (step.is !== 'adds' && step.is !== 'changes') return text;
  const root: unknown = JSON.parse(text);
  const holder = holderAt(root, step.place);
  if (Array.isArray(holder)) holder.push(...JSON.parse(`[${step.body}]`));
  else if (isHolder(holder)) setIn(holder, step);
  else throw new Error(`the guide names a place that is not there: ${step.place}`);
  return JSON.stringify(root, null, 2);
}

function setIn(holder: Holder, { is, place, body }: Extract<GuideStep, { place: string }>): void {
  for (const [name, value] of Object.entries<unknown>(JSON.parse(`{${body}}`))) {
    if (Object.hasOwn(holder, name) !== (is === 'changes'))
      throw new Error(`the guide ${is} “${name}” in “${place}”`);
    holder[name] = value;
  }
}

const common = commonIn(await textsIn(SCENARIO_FOLDER)).value;

/** As the shelf reads it, with what ships beside it. */
export function onTheShelf(text: string): {
  readonly value: Material | null;
  readonly problems: readonly Problem[];
} {
  if (!common) throw new Error('the shared data is broken');
  return materialIn(new Map([['scenario.json', text]]), common);
}

/** The rows of the table below a heading, as cells; a heading's line stands above the first. */
export function guideTable(heading: string): readonly (readonly string[])[] {
  const below = GUIDE.split(`\n${heading}\n`)[1] ?? '';
  const rows = /(?:^\|.*\|\n)+/m.exec(below)?.[0].trim().split('\n') ?? [];
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

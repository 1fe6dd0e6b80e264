import { readFileSync } from 'node:fs';
import { commonIn, materialIn, type Texts } from '#server/scenario-folder.ts';
import { checkSharedData } from '#shared/scenario/check/check-data.ts';
import { parseScenario } from '#shared/scenario/parse.ts';
import type { Problem } from '#shared/scenario/problem.ts';
import { scenarioStrings, sourceHash } from '#shared/scenario/translate.ts';
import { type Changes, changed, fixtureText } from './scenarios.ts';

/** A page of `docs/problems`: its examples, and the findings they give when they are checked. */
export interface ProblemPage {
  readonly heading: string;
  readonly about: string;
  readonly found: readonly Example[];
  readonly notFound: readonly Example[];
  /** Numbers of findings that cannot but come along. */
  readonly comesWith: readonly string[];
}

/** A fenced block; `kind` says how to read it, `file` which file it changes. */
interface Example {
  readonly kind: string;
  readonly file: string;
  readonly body: string;
}

const FENCE = /^```(\w+)(?: (\S+))?\n([\s\S]*?)\n```$/gm;

const examplesIn = (text: string): readonly Example[] =>
  [...text.matchAll(FENCE)].map(([, kind = '', file = 'scenario.json', body = '']) => ({ kind, file, body }));

export function readProblemPage(url: URL): ProblemPage {
  const text = readFileSync(url, 'utf8');
  const [top = '', found = '', notFound = ''] = text.split(/^## (?:Found|Not found)$/m);
  const [heading = '', , about = ''] = top.split('\n');
  return {
    heading,
    about,
    found: examplesIn(found),
    notFound: examplesIn(notFound),
    comesWith: [...found.matchAll(/It comes with \[(HG\d+)\]/g)].map(([, number = '']) => number),
  };
}

/** Checks the harbour kiosk, changed as the examples say, as the shelf would. */
export function findingsOf(examples: readonly Example[]): readonly Problem[] {
  const files = examples.find(({ kind }) => kind === 'files');
  const texts = examples.reduce(withExample, kioskTexts(examples));
  const here: Texts = files
    ? new Map(
        [...texts].filter(([name]) => files.body.includes(name === 'scenario.json' ? `/${name}` : name)),
      )
    : texts;
  const common = commonIn(here);
  if (!common.value) return common.problems;
  return [...common.problems, ...checkSharedData(common.value), ...materialIn(here, common.value).problems];
}

/** The Latvian file is there only where a page is about it. */
function kioskTexts(examples: readonly Example[]): Texts {
  const shared = ['guidelines.json', 'contacts.json', 'pulse.json'];
  const story = examples
    .filter(({ file, kind }) => file === 'scenario.json' && kind === 'json')
    .reduce((text, { body }) => changed(text, changesIn(body)), fixtureText('harbour-kiosk.json'));
  return new Map([
    ...shared.map((file) => [file, fixtureText(file)] as const),
    ['scenario.json', fixtureText('harbour-kiosk.json')],
    ...(examples.some(({ file }) => file === 'lv.json')
      ? [['lv.json', fullyTranslated(story)] as const]
      : []),
  ]);
}

function fullyTranslated(story: string): string {
  const { scenario } = parseScenario(story);
  if (!scenario) throw new Error('a page about a translation needs a story that can be read');
  const entries = [...scenarioStrings(scenario)].map(([key, text]) => [
    key,
    { text, source: sourceHash(text) },
  ]);
  return JSON.stringify(Object.fromEntries(entries));
}

function withExample(texts: Texts, { kind, file, body }: Example): Texts {
  const before = texts.get(file) ?? '';
  if (kind === 'text') return new Map([...texts, [file, body]]);
  if (kind === 'diff') return new Map([...texts, [file, withLinesChanged(before, body)]]);
  if (kind !== 'json') return texts;
  // A translation's keys have dots of their own, so they are not places to walk to.
  const after = file === 'lv.json' ? withKeys(before, body) : changed(before, changesIn(body));
  return new Map([...texts, [file, after]]);
}

const withKeys = (text: string, body: string): string =>
  JSON.stringify({ ...JSON.parse(text), ...changesIn(body) });

function withLinesChanged(text: string, diff: string): string {
  const [gone = '', come = ''] = ['-', '+'].map((mark) =>
    diff
      .split('\n')
      .filter((line) => line.startsWith(mark))
      .map((line) => line.slice(1))
      .join('\n'),
  );
  if (!text.includes(gone)) throw new Error(`the story has no line ${gone}`);
  return text.replace(gone, come);
}

/** A long text is written as `{ "repeat": …, "times": … }`, so that the page stays short. */
const changesIn = (body: string): Changes =>
  JSON.parse(body, (_, value) =>
    value !== null && typeof value === 'object' && 'repeat' in value
      ? String(value.repeat).repeat(Number(value.times))
      : value,
  );

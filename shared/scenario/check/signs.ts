import { own } from '../own.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem-codes.ts';
import type { Scenario } from '../scenario.ts';
import type { Strings } from '../translate.ts';
import { type PlacedScene, scenesOf } from './places.ts';
import { wordPattern } from './words/word-pattern.ts';
import { WORDS_BY_LANGUAGE } from './words/words-by-language.ts';

interface Certainty {
  readonly certain: RegExp;
  readonly denying: RegExp;
}

const CERTAINTY: Readonly<Record<string, Certainty>> = Object.fromEntries(
  Object.entries(WORDS_BY_LANGUAGE).map(([language, { certain, denying }]) => [
    language,
    { certain: wordPattern(certain), denying: wordPattern(denying) },
  ]),
);

/** A sign is a reason to look again, never a proof. What says so in other words is left to the reviewers. */
export function checkSigns(scenario: Scenario, strings: Strings, language: string): readonly Problem[] {
  const words = own(CERTAINTY, language);
  if (!words) return [];
  return scenesOf(scenario)
    .flatMap(placesAboutSigns)
    .flatMap((at) => {
      const word = certainWordIn(strings.get(at) ?? '', words);
      return word === undefined ? [] : [problem('sign-as-proof', at, { word })];
    });
}

/** The question, and why each strong sign counts; weak signs are told as weak by their very kind. */
function placesAboutSigns({ at, scene }: PlacedScene): readonly string[] {
  if (scene.kind !== 'spot') return [];
  const strong = scene.items.filter(({ sign }) => sign === 'strong');
  return [`${at}.question`, ...strong.map(({ id }) => `${at}.items.${id}.why`)];
}

function certainWordIn(text: string, { certain, denying }: Certainty): string | undefined {
  for (const sentence of text.split(/[.!?;]/)) {
    const word = certain.exec(sentence)?.[0];
    // The word itself goes first: “no doubt” denies nothing.
    if (word !== undefined && !denying.test(sentence.replace(word, ''))) return word;
  }
  return undefined;
}

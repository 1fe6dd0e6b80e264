import type { Problem } from '#shared/scenario/problem.ts';
import { locator, type Position } from '#shared/scenario/reading/locate.ts';
import type { Texts } from '../scenario-folder.ts';

/** Where a finding stands, so that an editor can jump there: file, line and column. */
export interface FindingPlace extends Position {
  readonly file: string;
}

/** The files that stand beside the scenarios; their findings begin with the name of one. */
const DATA = /^(guidelines|contacts|pulse)\.(.*)$/;
/** A finding about a file that could not be read names the file before the place. */
const IN_FILE = /^([\w./-]+\.json)(?:: (.*))?$/;

/** Finds the places of many findings; each file is read once. */
export function findingPlaces(texts: Texts): (found: Problem) => FindingPlace {
  const locators = new Map<string, (place: string) => Position>();
  const inFile = (file: string): ((place: string) => Position) => {
    const locate = locators.get(file) ?? locator(texts.get(file) ?? '');
    locators.set(file, locate);
    return locate;
  };
  return ({ at, params }) => {
    const { file, place } = placed(at, params.language, texts);
    if (typeof params.line === 'number' && typeof params.column === 'number')
      return { file, line: params.line, column: params.column };
    return { file, ...inFile(file)(place) };
  };
}

interface Placed {
  readonly file: string;
  readonly place: string;
}

function placed(at: string, language: string | number | undefined, texts: Texts): Placed {
  const [, file, inside = ''] = IN_FILE.exec(at) ?? [];
  if (file !== undefined) return { file, place: inside };
  const [, data, rest = ''] = DATA.exec(at) ?? [];
  const translated = data === undefined ? `${language}.json` : `${data}.${language}.json`;
  const place = data === undefined ? at : rest;
  if (language !== undefined && texts.has(translated)) return { file: translated, place };
  return { file: data === undefined ? 'scenario.json' : `${data}.json`, place };
}

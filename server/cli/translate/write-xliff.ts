import { escaped, placeholdersIn, writeInline } from './inline.ts';
import type { Unit } from './unit.ts';

export const XLIFF = 'urn:oasis:names:tc:xliff:document:2.0';

/** Marks words made from an older source, with that source's hash: `hg:made-from-3f9a1c`. */
export const MADE_FROM = 'hg:made-from-';

export interface Note {
  readonly category: 'where' | 'who-reads' | 'length' | 'changed';
  readonly text: string;
}

export interface XliffFile {
  /** What is translated: a scenario's id, or `guidelines` and the like. */
  readonly of: string;
  readonly from: string;
  readonly to: string;
  readonly units: readonly (Unit & { readonly notes: readonly Note[] })[];
}

/** XLIFF 2.0, as translators' tools read it. The same strings give the same bytes. */
export function writeXliff({ of, from, to, units }: XliffFile): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="${XLIFF}" version="2.0" srcLang="${from}" trgLang="${to}">`,
    `  <file id="${escaped(of)}" original="${escaped(of)}" xml:space="preserve">`,
    ...units.flatMap(unitLines),
    '  </file>',
    '</xliff>',
    '',
  ].join('\n');
}

function unitLines({
  key,
  source,
  target,
  state,
  madeFrom,
  notes,
}: XliffFile['units'][number]): readonly string[] {
  const known = placeholdersIn(source);
  const older = madeFrom === null ? '' : ` subState="${MADE_FROM}${madeFrom}"`;
  return [
    `    <unit id="${escaped(idOf(key))}" name="${escaped(key)}">`,
    '      <notes>',
    ...notes.map(({ category, text }) => `        <note category="${category}">${escaped(text)}</note>`),
    '      </notes>',
    `      <segment state="${state}"${older}>`,
    `        <source>${writeInline(source, known)}</source>`,
    ...(target === '' ? [] : [`        <target>${writeInline(target, known)}</target>`]),
    '      </segment>',
    '    </unit>',
  ];
}

/** An id in XML may hold letters, digits, dots and hyphens; the key itself stands in `name`. */
const idOf = (key: string): string => key.replace(/[^\w.-]/g, '_');

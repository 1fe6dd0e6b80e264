import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { HasProblems } from '../command.ts';
import { say } from '../say.ts';
import { placeholdersIn } from './inline.ts';
import { STATES, type State, type Unit } from './unit.ts';
import { MADE_FROM, XLIFF } from './write-xliff.ts';

export interface CameBack {
  readonly of: string;
  readonly from: string;
  readonly to: string;
  readonly units: readonly Unit[];
}

/** Everything wrong at once, each with its unit; nothing is taken from a file that is not whole. */
export function readXliff(text: string): CameBack {
  const root = rootOf(text);
  const [file, ...more] = children(root, 'file');
  if (!file || more.length > 0) throw new HasProblems(say('xliff.oneFile'));
  const problems: string[] = [];
  const units = unitElements(file).map((unit) => readUnit(unit, problems));
  const keys = units.map(({ key }) => key);
  problems.push(
    ...keys.filter((key, index) => keys.indexOf(key) < index).map((key) => say('xliff.twice', { key })),
  );
  if (problems.length > 0)
    throw new HasProblems([say('xliff.mendFirst'), ...problems.map((each) => `  ${each}`)].join('\n'));
  return {
    ...{ of: file.getAttribute('id') ?? '', units },
    ...{ from: root.getAttribute('srcLang') ?? '', to: root.getAttribute('trgLang') ?? '' },
  };
}

function rootOf(text: string): Element {
  // A document type could name files of this machine, or swell without end.
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new HasProblems(say('xliff.docType'));
  const root = parsed(text);
  if (root?.localName !== 'xliff') throw new HasProblems(say('xliff.notXliff'));
  const version = root.getAttribute('version');
  if (root.namespaceURI !== XLIFF || !version?.startsWith('2.'))
    throw new HasProblems(say('xliff.version', { version: version ?? say('xliff.otherKind') }));
  return root;
}

function parsed(text: string): Element | null {
  try {
    const parser = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    });
    return parser.parseFromString(text, 'application/xml').documentElement;
  } catch (error) {
    const [why] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new HasProblems(say('xliff.notXml', { why: why ?? '' }));
  }
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

const elements = (parent: Node): readonly Element[] => Array.from(parent.childNodes).filter(isElement);

const children = (parent: Node, name: string): readonly Element[] =>
  elements(parent).filter(({ localName, namespaceURI }) => localName === name && namespaceURI === XLIFF);

/** Tools may put units into groups. */
const unitElements = (parent: Node): readonly Element[] =>
  elements(parent).flatMap((each) => {
    if (each.localName === 'unit') return [each];
    return each.localName === 'group' ? unitElements(each) : [];
  });

function readUnit(unit: Element, problems: string[]): Unit {
  const key = unit.getAttribute('name') ?? unit.getAttribute('id') ?? '';
  const parts = elements(unit).filter(
    ({ localName }) => localName === 'segment' || localName === 'ignorable',
  );
  const segments = parts.filter(({ localName }) => localName === 'segment');
  if (segments.length === 0) problems.push(say('xliff.noSegment', { key }));
  const source = parts.map((part) => inlineIn(part, 'source')).join('');
  const begun = segments.some((segment) => children(segment, 'target').length > 0);
  const target = begun ? inTargetOrder(parts).map(targetIn).join('') : '';
  if (target !== '' && sorted(placeholdersIn(target)) !== sorted(placeholdersIn(source)))
    problems.push(
      say('xliff.needs', { key, names: sorted(placeholdersIn(source)) || say('xliff.noPlaceholders') }),
    );
  const [first] = segments;
  const older = first?.getAttribute('subState') ?? '';
  return {
    ...{ key, source, target, state: lowestState(segments) },
    madeFrom: older.startsWith(MADE_FROM) ? older.slice(MADE_FROM.length) : null,
  };
}

const sorted = (words: readonly string[]): string => [...words].sort().join(' ');

/** What lies between sentences is the same in both languages, unless the tool says otherwise. */
const targetIn = (part: Element): string =>
  inlineIn(part, part.localName === 'segment' || children(part, 'target').length > 0 ? 'target' : 'source');

function inTargetOrder(parts: readonly Element[]): readonly Element[] {
  const orderOf = (part: Element, index: number): number =>
    Number(children(part, 'target')[0]?.getAttribute('order') ?? index + 1);
  return parts
    .map((part, index) => ({ part, order: orderOf(part, index) }))
    .sort((one, other) => one.order - other.order)
    .map(({ part }) => part);
}

/** `final` is a tool's word for reviewed and signed off. */
function lowestState(segments: readonly Element[]): State {
  const states = segments.map((segment) => {
    const said = segment.getAttribute('state') ?? 'initial';
    return said === 'final' ? 'reviewed' : said;
  });
  return STATES.find((state) => states.includes(state)) ?? 'initial';
}

const inlineIn = (part: Element, name: 'source' | 'target'): string =>
  children(part, name).map(inlineText).join('');

/** Marks that a tool puts round words (`mrk`, `pc`) say nothing to the game: their words count. */
function inlineText(parent: Node): string {
  return Array.from(parent.childNodes)
    .map((node) => {
      if (!isElement(node)) return node.nodeType === 3 || node.nodeType === 4 ? (node.nodeValue ?? '') : '';
      if (node.localName === 'ph') return node.getAttribute('equiv') ?? '';
      if (node.localName === 'cp')
        return String.fromCharCode(Number.parseInt(node.getAttribute('hex') ?? '', 16));
      return inlineText(node);
    })
    .join('');
}

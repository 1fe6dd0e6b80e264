import { describe, expect, test } from 'vitest';
import {
  parseContacts,
  parseGuidelines,
  parsePlaythrough,
  parsePulse,
  parseScenario,
  parseTranslation,
} from '#shared/scenario/parse.ts';
import { changed, fixtureText } from '../support/scenarios.ts';

const text = fixtureText('harbour-kiosk.json');
const first = (source: string) => parseScenario(source).problems[0];

describe('a scenario file', () => {
  test('is read as it was written', () => {
    const { scenario, problems } = parseScenario(text);
    expect(problems).toEqual([]);
    expect(scenario).toEqual(JSON.parse(text));
  });

  test('may come from an editor that marks its byte order', () => {
    expect(parseScenario(`\ufeff${text}`).problems).toEqual([]);
  });

  test('that breaks off says in which line and column', () => {
    expect(first('{\n  "title": "x",\n}')).toMatchObject({
      code: 'not-json',
      params: { line: 3, column: 1, found: '}' },
    });
    expect(first('{\n  "title": "x"\n  "id": "y"\n}')).toMatchObject({
      code: 'not-json',
      params: { line: 3, column: 3 },
    });
    expect(first('{ "title": "x')).toMatchObject({ code: 'not-json', params: { line: 1, column: 14 } });
    expect(first("{ 'title': 1 }")).toMatchObject({ code: 'not-json', params: { column: 3 } });
    expect(first('{} {}')).toMatchObject({ code: 'not-json', params: { column: 4 } });
  });

  test('that names something twice is refused, although the last one would silently count', () => {
    const twice = text.replace('"minutes": 15', '"minutes": 15, "minutes": 20');
    const { scenario, problems } = parseScenario(twice);
    expect(scenario).toBeNull();
    expect(problems).toMatchObject([{ code: 'duplicate-key', at: 'minutes', params: { key: 'minutes' } }]);
  });

  test('tells a repeated name apart however it is spelt, and where it stands', () => {
    const inside = text.replace('"trust": 1', '"trust": 1, "tr\\u0075st": 2');
    expect(parseScenario(inside).problems).toMatchObject([
      { code: 'duplicate-key', at: 'rounds.meet.scenes.counter.choices.listen.effects.trust' },
    ]);
    expect(parseScenario('[{"a":1},{"a":2}]').problems.map(({ code }) => code)).toEqual(['expected-group']);
  });

  test.each(['__proto__', 'constructor', 'prototype'])('may not be named %s', (key) => {
    const { scenario, problems } = parseScenario(text.replace('"people": {', `"people": { "${key}": {},`));
    expect(scenario).toBeNull();
    expect(problems).toMatchObject([{ code: 'reserved-key', at: `people.${key}` }]);
  });

  test('says all that is wrong at once', () => {
    const broken = changed(text, { title: undefined, minutes: 'many', 'endings.open.text': '', extra: 1 });
    expect(
      parseScenario(broken)
        .problems.map(({ code }) => code)
        .sort(),
    ).toEqual(['expected-number', 'missing-field', 'text-empty', 'unknown-field']);
  });

  test('never throws, whatever it holds', () => {
    const hostile = [
      'null',
      '3',
      '"text"',
      '[]',
      '\u0000',
      '['.repeat(500_000),
      '{"a":'.repeat(500_000),
      `{"rounds":${'[{"scenes":'.repeat(30)}{}${'}]'.repeat(30)}}`,
      changed(text, { 'rounds.meet.scenes.walk.then': nested(25) }),
    ];
    for (const each of hostile) {
      const { scenario, problems } = parseScenario(each);
      expect(scenario).toBeNull();
      expect(problems.length).toBeGreaterThan(0);
    }
  });

  test('with nothing in it, or stored in another way than UTF-8, is told apart from one with a slip', () => {
    for (const nothing of ['', ' \n', '\ufeff'])
      expect(first(nothing)).toMatchObject({ code: 'nothing-to-read' });
    expect(first('{\n"title": "K\ufffdrsa" }')).toMatchObject({
      code: 'not-utf8',
      params: { line: 2, column: 12 },
    });
    expect(first(Buffer.from('{"format": 1}', 'utf16le').toString())).toMatchObject({ code: 'not-utf8' });
  });

  test('that is far too large is not even read', () => {
    expect(first(`"${'a'.repeat(2_000_001)}"`)).toMatchObject({
      code: 'file-too-large',
      params: { megabytes: 2 },
    });
  });

  test('is read as JSON is, wherever it is damaged', () => {
    const random = seeded(7);
    const characters = '{}[],:"\\ae01.-+u\n truefalsn';
    const UNREADABLE = ['not-json', 'nothing-to-read'];
    const samples = ['{"a":[1,2,{"b":"x\\u0041"}],"c":null}', '[true,false,-1.5e+3,"\\n"]', '""', '0'];
    for (let round = 0; round < 20_000; round += 1) {
      const damaged = damage(samples[round % samples.length] ?? '', characters, random);
      const refused = parseScenario(damaged).problems.some(({ code }) => UNREADABLE.includes(code));
      expect({ damaged, refused }).toEqual({ damaged, refused: !isJson(damaged) });
    }
  });
});

const nested = (depth: number): unknown =>
  depth === 0 ? [{ if: { flag: 3 }, scene: 'x' }] : [{ if: not(depth), scene: 'x' }];
const not = (depth: number): unknown => (depth === 0 ? { flag: 3 } : { not: not(depth - 1) });

const seeded = (seed: number) => () => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
  return seed / 0x7fffffff;
};

function damage(sample: string, characters: string, random: () => number): string {
  const at = Math.floor(random() * (sample.length + 1));
  const character = characters[Math.floor(random() * characters.length)] ?? '';
  return sample.slice(0, at) + character + sample.slice(at + Math.floor(random() * 2));
}

function isJson(source: string): boolean {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}

describe('the files beside the scenarios', () => {
  test('are read as they were written', () => {
    expect(parseGuidelines(fixtureText('guidelines.json')).problems).toEqual([]);
    expect(parseContacts(fixtureText('contacts.json')).problems).toEqual([]);
    expect(parsePulse(fixtureText('pulse.json')).problems).toEqual([]);
  });

  test('name what is missing in them', () => {
    expect(
      parseGuidelines(changed(fixtureText('guidelines.json'), { 'principles.rights': undefined })).problems,
    ).toMatchObject([{ code: 'missing-field', at: 'principles.rights' }]);
    expect(
      parseContacts(changed(fixtureText('contacts.json'), { 'contacts.emergency.number': 'call us' }))
        .problems,
    ).toMatchObject([{ at: 'contacts.emergency.number' }]);
    expect(
      parsePulse(changed(fixtureText('pulse.json'), { 'questions.first.kind': 'essay' })).problems,
    ).toMatchObject([{ code: 'not-one-of', at: 'questions.first.kind' }]);
  });

  test('a translation has words and the hash of their source for every key', () => {
    const { translation } = parseTranslation('{ "title": { "text": "Kiosks ostā", "source": "3f9a1c" } }');
    expect(translation?.title).toEqual({ text: 'Kiosks ostā', source: '3f9a1c' });
    expect(parseTranslation('{ "title": "Kiosks ostā" }').problems).toMatchObject([
      { code: 'expected-group', at: 'title' },
    ]);
  });

  test('a playthrough needs steps and an ending', () => {
    const good = {
      title: 'x',
      seats: { anna: 'clerk' },
      steps: [{ by: 'facilitator', do: 'open' }],
      expect: { ending: 'open' },
    };
    expect(parsePlaythrough(JSON.stringify(good)).playthrough).toEqual(good);
    expect(parsePlaythrough(JSON.stringify({ ...good, steps: [] })).problems).toMatchObject([
      { code: 'list-too-short', at: 'steps' },
    ]);
    expect(parsePlaythrough(JSON.stringify({ ...good, expect: {} })).problems).toMatchObject([
      { code: 'missing-field', at: 'expect.ending' },
    ]);
  });
});

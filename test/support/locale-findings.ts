/** A namespace's words with their keys joined by dots: `lobby.title`. */
export type Words = Readonly<Record<string, string>>;
/** Namespaces of one language by name. */
export type Locale = Readonly<Record<string, Words>>;

export function flatten(value: unknown, at = ''): Words {
  if (typeof value !== 'object' || value === null) return { [at]: String(value) };
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inside]) =>
      Object.entries(flatten(inside, at ? `${at}.${key}` : key)),
    ),
  );
}

const PLURAL = /_(?:zero|one|two|few|many|other)$/;
const PLACEHOLDER = /\{\{\s*-?\s*([\w.]+)/g;
/** A sentence this long is never the same in two languages by chance. */
const LONG = 25;

const isPlural = (words: Words, key: string): boolean =>
  PLURAL.test(key) && Object.hasOwn(words, key.replace(PLURAL, '_other'));

/** Keys without their plural ending; `counted` are those that have one. */
function keysOf(words: Words): {
  readonly plain: ReadonlySet<string>;
  readonly counted: ReadonlySet<string>;
} {
  const keys = Object.keys(words);
  return {
    plain: new Set(keys.filter((key) => !isPlural(words, key))),
    counted: new Set(keys.filter((key) => isPlural(words, key)).map((key) => key.replace(PLURAL, ''))),
  };
}

const placeholdersOf = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''));

const without = (one: Iterable<string>, other: ReadonlySet<string>): readonly string[] =>
  [...one].filter((each) => !other.has(each));

const pluralsOf = (words: Words, key: string): ReadonlySet<string> =>
  new Set(
    Object.keys(words)
      .filter((each) => PLURAL.test(each) && each.replace(PLURAL, '') === key)
      .map((each) => each.slice(key.length + 1)),
  );

/** What is wrong with a language's words in themselves, however English puts it. */
export function ownFindings(words: Words, language: string): readonly string[] {
  const categories: ReadonlySet<string> = new Set(
    new Intl.PluralRules(language).resolvedOptions().pluralCategories,
  );
  const { counted } = keysOf(words);
  return [
    ...Object.entries(words).flatMap(([key, text]) => [
      ...(text.trim() === '' ? [`empty ${key}`] : []),
      ...(text === key ? [`key as words ${key}`] : []),
    ]),
    ...[...counted].flatMap((key) => {
      const has = pluralsOf(words, key);
      return [
        ...without(categories, has).map((category) => `no plural ${key}_${category}`),
        ...without(has, categories).map((category) => `no such plural ${key}_${category}`),
      ];
    }),
  ];
}

/** What differs between the English words and another language's that must not. */
export function findingsAgainst(english: Words, words: Words): readonly string[] {
  const [wanted, has] = [keysOf(english), keysOf(words)];
  return [
    ...without(wanted.plain, has.plain).map((key) => `missing ${key}`),
    ...without(has.plain, wanted.plain).map((key) => `unknown ${key}`),
    ...without(wanted.counted, has.counted).map((key) => `missing ${key}`),
    ...without(has.counted, wanted.counted).map((key) => `unknown ${key}`),
    ...Object.entries(words).flatMap(([key, text]) => againstSource(english, key, text)),
  ];
}

function againstSource(english: Words, key: string, text: string): readonly string[] {
  const source = Object.hasOwn(english, key) ? english[key] : english[key.replace(PLURAL, '_other')];
  if (source === undefined) return [];
  const [wanted, has] = [placeholdersOf(source), placeholdersOf(text)];
  // “One person” may leave the number out.
  const may = /_(?:zero|one|two)$/.test(key) ? new Set([...has, 'count']) : has;
  return [
    ...without(wanted, may).map((name) => `without {{${name}}} ${key}`),
    ...without(has, wanted).map((name) => `unknown {{${name}}} ${key}`),
    ...(text === source && text.length > LONG && text.includes(' ') ? [`not translated ${key}`] : []),
  ];
}

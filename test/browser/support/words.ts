import { readdirSync, readFileSync } from 'node:fs';
import { createInstance, type i18n } from 'i18next';

/** What the surfaces say, read from the same files they read: tests name buttons by their words in each language. */
export type Words = (key: string, values?: Readonly<Record<string, unknown>>) => string;

const LOCALES = new URL('../../../locales/', import.meta.url);

export async function wordsIn(language: string): Promise<Words> {
  const folder = new URL(`${language}/`, LOCALES);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const namespaces = files.map((file) => file.slice(0, -'.json'.length));
  const resources = Object.fromEntries(
    files.map((file, index) => [namespaces[index], JSON.parse(readFileSync(new URL(file, folder), 'utf8'))]),
  );
  const instance: i18n = createInstance();
  await instance.init({
    lng: language,
    ns: namespaces,
    defaultNS: 'common',
    resources: { [language]: resources },
    interpolation: { escapeValue: false },
  });
  const say = instance.t as unknown as Words;
  return (key, values) => {
    const said = say(key, values);
    if (said === key || said === key.split(':')[1]) throw new Error(`No words for ${key} in ${language}`);
    return said;
  };
}

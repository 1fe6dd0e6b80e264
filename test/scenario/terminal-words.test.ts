import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { COMMAND_NAMES } from '#server/cli/command.ts';
import { languageOf, sayIn, TERMINAL_LANGUAGES } from '#server/cli/say.ts';
import words from '../../locales/en/terminal.json' with { type: 'json' };
import { flatten } from '../support/locale-findings.ts';
import { scenarioCommand } from '../support/scenario-command.ts';

/** Each run is a process of its own, on a machine that may have much else to do. */
vi.setConfig({ testTimeout: 90_000 });

test('the terminal speaks as --language says, else as it is set, else English', () => {
  expect(languageOf(['check', '--language', 'lv'], { LANG: 'et_EE.UTF-8' })).toBe('lv');
  expect(languageOf(['check', '--language=ru'], {})).toBe('ru');
  expect(languageOf(['check'], { LANG: 'et_EE.UTF-8' })).toBe('et');
  expect(languageOf(['check'], { LC_ALL: 'lv_LV', LANG: 'et_EE.UTF-8' })).toBe('lv');
  expect(languageOf(['check'], { LC_ALL: '', LC_MESSAGES: 'ru', LANG: 'C' })).toBe('ru');
  expect(languageOf(['check'], { LANG: 'C.UTF-8' })).toBe('en');
  expect(languageOf(['play', '--language', 'lt'], { LANG: 'et_EE' })).toBe('et');
  expect(languageOf(['play', '--language'], { LANG: 'fi_FI' })).toBe('en');
});

test('numbers stand in the plural a language has for them', () => {
  const errors = (language: string) =>
    [0, 1, 2, 5, 21].map((count) => sayIn(language, 'check.errors', { count }));
  expect(errors('en')).toEqual(['0 errors', '1 error', '2 errors', '5 errors', '21 errors']);
  expect(errors('lv')).toEqual(['0 kļūdu', '1 kļūda', '2 kļūdas', '5 kļūdas', '21 kļūda']);
  expect(errors('ru')).toEqual(['0 ошибок', '1 ошибка', '2 ошибки', '5 ошибок', '21 ошибка']);
});

test.each([
  ['en_GB.UTF-8', 'Usage: npm run scenario', 'find what is wrong, and where'],
  ['lv_LV.UTF-8', 'Lietošana: npm run scenario', 'atrast, kas nav kārtībā un kur'],
  ['et_EE.UTF-8', 'Kasutamine: npm run scenario', 'leida, mis on valesti ja kus'],
  ['ru_RU.UTF-8', 'Использование: npm run scenario', 'найти, что не так и где'],
])('in %s the usage says so', async (set, first, does) => {
  const { code, out } = await scenarioCommand(['--help'], '', { LC_ALL: set });
  expect(code).toBe(0);
  expect(out).toContain(first);
  expect(out).toContain(does);
});

test('every command takes --language, also one that has no other use for it', async () => {
  const { code, err } = await scenarioCommand(['graph', 'no-such-scenario', '--language', 'lv']);
  expect(code).toBe(2);
  expect(err).toContain('Scenārija „no-such-scenario” nav.');
});

test('no word is left over', () => {
  const folder = fileURLToPath(new URL('../../server/cli', import.meta.url));
  const source = readdirSync(folder, { recursive: true })
    .filter((name) => String(name).endsWith('.ts'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    .join('\n');
  const made = [
    ...COMMAND_NAMES.flatMap((name) => [`${name}.does`, `${name}.more`]),
    ...Object.keys(words.play.refused).map((code) => `play.refused.${code}`),
    ...['upheld', 'strained'].map((stance) => `play.stance.${stance}`),
    ...['strong', 'possible', 'none'].map((sign) => `play.sign.${sign}`),
    ...['error', 'warning', 'note'].flatMap((severity) => [
      `check.severity.${severity}`,
      `check.${severity}s`,
    ]),
  ];
  const keys = Object.keys(flatten(words)).map((key) => key.replace(/_(?:one|other)$/, ''));
  expect(keys.filter((key) => !made.includes(key) && !source.includes(`'${key}'`))).toEqual([]);
  expect(TERMINAL_LANGUAGES).toEqual(['en', 'lv', 'et', 'ru']);
});

import { describe, expect, test } from 'vitest';
import { checkCare } from '#shared/scenario/check/care.ts';
import { checkScenario } from '#shared/scenario/check/check-scenario.ts';
import { WORDS_BY_LANGUAGE } from '#shared/scenario/check/words/words-by-language.ts';
import { parseScenario } from '#shared/scenario/parse.ts';
import { scenarioStrings, sourceHash } from '#shared/scenario/translate.ts';
import { changed, fixtureText, kiosk } from '../support/scenarios.ts';

const found = (text: string, language: string) =>
  checkCare(new Map([['place', text]]), language).map(({ code, params }) => `${code} ${params.word}`);

describe('words that hurt or mislead', () => {
  test.each([
    ['en', 'He was kept like a slave.', 'avoid-word slave'],
    ['en', 'He took a loan.', 'weigh-word loan'],
    ['lv', 'Viņš bija kā vergs.', 'avoid-word vergs'],
    ['lv', 'Nelegālie strādnieki gaida.', 'avoid-word Nelegālie'],
    ['lv', 'Policija viņu izglāba.', 'weigh-word izglāba'],
    ['et', 'Ta oli nagu ori.', 'avoid-word ori'],
    ['et', 'Illegaalsed töölised ootavad.', 'avoid-word Illegaalsed'],
    ['et', 'Ta võttis laenu.', 'weigh-word laenu'],
    ['ru', 'Он жил как раб.', 'avoid-word раб'],
    ['ru', 'Это современное рабство.', 'avoid-word рабство'],
    ['ru', 'Его спасли в порту.', 'weigh-word спасли'],
  ])('are known in %s: %s', (language, text, finding) => {
    expect(found(text, language)).toEqual([finding]);
  });

  test.each([
    ['en', 'He enslaves nobody; a legal worker.'],
    ['lv', 'Parādu verdzība ir likumā lietots vārds.'],
    ['et', 'Võlaorjus on seaduse sõna.'],
    ['ru', 'Спасибо за работу, рабочие и работники.'],
  ])('are not seen in other words of %s: %s', (language, text) => {
    expect(found(text, language)).toEqual([]);
  });

  test('have something to say instead, in every language of the interface', () => {
    expect(Object.keys(WORDS_BY_LANGUAGE).sort()).toEqual(['en', 'et', 'lv', 'ru']);
    for (const { avoid, certain, denying } of Object.values(WORDS_BY_LANGUAGE)) {
      expect(avoid.length).toBeGreaterThanOrEqual(10);
      expect(Math.min(certain.length, denying.length)).toBeGreaterThanOrEqual(3);
      for (const { instead } of avoid) expect(instead.length).toBeGreaterThan(3);
    }
  });
});

const WHY = 'rounds.meet.scenes.advert.items.no-firm.why';

describe('a sign is never a proof', () => {
  const inEnglish = (changes: Parameters<typeof changed>[1]) => {
    const { scenario } = parseScenario(changed(fixtureText('harbour-kiosk.json'), changes));
    return scenario ? checkScenario({ ...kiosk(), scenario }).map(({ code, at }) => `${code} ${at}`) : null;
  };

  test.each(['It certainly is exploitation.', 'No doubt about it.', 'Ask him. It proves his story.'])(
    'so “%s” is found',
    (why) => expect(inEnglish({ [WHY]: why })).toEqual([`sign-as-proof ${WHY}`]),
  );

  test.each(['It never proves a crime.', 'By itself no proof.', 'Prove nothing, ask.'])(
    'and “%s” is not',
    (why) => expect(inEnglish({ [WHY]: why })).toEqual([]),
  );

  test('a question that asks for proof is found too; a weak sign is weak by its kind', () => {
    const at = 'rounds.meet.scenes.advert';
    expect(inEnglish({ [`${at}.question`]: 'Which of these is proof?' })).toEqual([
      `sign-as-proof ${at}.question`,
    ]);
    expect(inEnglish({ [`${at}.items.blue.why`]: 'It proves that somebody likes blue.' })).toEqual([]);
  });

  test.each([
    ['lv', 'Tas pierāda, ka viņu ekspluatē.', 'Viena pati tā neko nepierāda.'],
    ['et', 'See tõestab, et teda kasutatakse ära.', 'Üksi ei tõesta see midagi.'],
    ['ru', 'Это доказывает, что его эксплуатируют.', 'Само по себе это ничего не доказывает.'],
  ])('in %s as well', (language, proof, sign) => {
    const { scenario, ...rest } = kiosk();
    const sources = [...scenarioStrings(scenario)];
    const checked = (why: string) => {
      const words = sources.map(([key, text]) => [
        key,
        { text: key === WHY ? why : text, source: sourceHash(text) },
      ]);
      const translations = { [language]: Object.fromEntries(words) };
      return checkScenario({ ...rest, scenario, translations }).map(({ code }) => code);
    };
    expect(checked(proof)).toEqual(['sign-as-proof']);
    expect(checked(sign)).toEqual([]);
  });
});

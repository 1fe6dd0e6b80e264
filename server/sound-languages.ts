import type { Material } from '#shared/scenario/material.ts';
import { type Common, materialIn, type Texts } from './scenario-folder.ts';

const TRANSLATION = /^([a-z]{2})\.json$/;

/** A scenario in the languages in which it can be played, and those in which it cannot. */
export interface SoundLanguages {
  readonly material: Material;
  readonly without: readonly string[];
}

/** A broken translation must not keep a scenario from those who read its other languages. Null when it has none. */
export function soundLanguages(texts: Texts, common: Common): SoundLanguages | null {
  const own = [...texts].filter(([file]) => !TRANSLATION.test(file));
  const alone = materialIn(new Map(own), common).value;
  if (!alone) return null;
  const translations = [...texts].flatMap(([file, text]) => {
    const language = TRANSLATION.exec(file)?.[1];
    if (language === undefined) return [];
    const beside = materialIn(new Map([...own, [file, text]]), common).value;
    return [{ language, translation: beside?.translations[language] }];
  });
  const sound = translations.flatMap(({ language, translation }) =>
    translation ? [[language, translation] as const] : [],
  );
  return {
    material: { ...alone, translations: Object.fromEntries(sound) },
    without: translations.filter(({ translation }) => !translation).map(({ language }) => language),
  };
}

import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import {
  contactsStrings,
  guidelinesStrings,
  pulseStrings,
  scenarioStrings,
} from '#shared/scenario/translate.ts';
import { shippedMaterial } from '../../support/shipped.ts';

/** English words that slipped into another language: whole sentences of ours, found where they have no business. */

const LOCALES = new URL('../../../locales/', import.meta.url);
const SHORTEST = 5;
/** From here on a sentence is also sought inside longer text. */
const TELLING = 18;

function leaves(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}

/** Pseudonyms are left out: people keep the name they took. */
function interfaceWords(language: string): readonly string[] {
  const folder = new URL(`${language}/`, LOCALES);
  return readdirSync(folder)
    .filter((file) => file !== 'names.json')
    .flatMap((file) => leaves(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))));
}

const english = (): readonly string[] => {
  const { scenario, guidelines, contacts, pulse } = shippedMaterial('cleaning-shift');
  const content = [
    scenarioStrings(scenario),
    guidelinesStrings(guidelines),
    contactsStrings(contacts),
    pulseStrings(pulse),
  ];
  return [...interfaceWords('en'), ...content.flatMap((strings) => [...strings.values()])];
};

/** English sentences that this language does not use as its own. */
export function englishOnly(language: string): readonly string[] {
  const own = new Set(interfaceWords(language));
  return [...new Set(english())].filter(
    (words) => words.length >= SHORTEST && !words.includes('{{') && !own.has(words),
  );
}

export function englishOn(page: Page, sentences: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(
    ([foreign, telling]) => {
      const found = new Set<string>();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const words = node.textContent?.replace(/\s+/g, ' ').trim() ?? '';
        const parent = node.parentElement;
        if (!words || !parent?.checkVisibility() || parent.closest('option, select, [lang]:not(html)'))
          continue;
        for (const sentence of foreign) {
          const within = sentence.length >= telling && words.includes(sentence);
          if (words === sentence || within) found.add(`English: ${sentence}`);
        }
      }
      return [...found];
    },
    [sentences, TELLING] as const,
  );
}

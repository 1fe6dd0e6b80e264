import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { colourIn, contrast, over } from './colours.ts';

/**
 * What axe leaves to people, and what we found: contrast over gradients is judged below; the link that skips to the
 * game makes its scrolling root reachable (keyboard.test.ts); a list may be empty for as long as nothing fits it.
 */
const JUDGED = new Set(['color-contrast', 'scrollable-region-focusable', 'aria-required-children']);
const TEXT = 4.5;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe objects to, and the texts whose contrast it leaves to others, each in one line. */
export interface Found {
  readonly violations: readonly string[];
  readonly undecided: readonly string[];
}

/** Colours are the text view's to show; what the canvas paints is invisible in the page. */
export async function axeOn(page: Page, contrast: boolean): Promise<Found> {
  const isThere = await page.evaluate(() => Reflect.has(window, 'axe'));
  if (!isThere) await page.addScriptTag({ content: axe.source });
  const results = await page.evaluate(
    ([rules, colours]): Promise<AxeResults> =>
      Reflect.get(window, 'axe').run(document, {
        runOnly: { type: 'tag', values: rules },
        rules: { 'color-contrast': { enabled: colours } },
        resultTypes: ['violations', 'incomplete'],
      }),
    [RULES, contrast] as const,
  );
  return {
    violations: linesOf(results.violations),
    undecided: [
      ...linesOf(results.incomplete.filter(({ id }) => !JUDGED.has(id))),
      ...(await faintTexts(page, results.incomplete)),
    ],
  };
}

/** The texts whose contrast axe could not see, each measured on everything it may lie on. */
async function faintTexts(page: Page, incomplete: AxeResults['incomplete']): Promise<readonly string[]> {
  const nodes = incomplete.filter(({ id }) => id === 'color-contrast').flatMap((rule) => rule.nodes);
  const targets = nodes.flatMap(({ target }) => target).filter((target) => typeof target === 'string');
  const seen = await page.evaluate(groundsOf, targets);
  return seen.flatMap(({ words, colour, grounds }) =>
    grounds.flatMap(([first = '', ...layers]) => {
      const ground = layers.reduce((beneath, layer) => over(colourIn(layer), beneath), colourIn(first));
      const ratio = contrast(over(colourIn(colour), ground), ground);
      return ratio < TEXT ? [`contrast ${ratio.toFixed(2)} of “${words}”`] : [];
    }),
  );
}

interface Grounds {
  readonly words: string;
  readonly colour: string;
  /** Both ends of the page, each with the fills that lie over it, from below. */
  readonly grounds: readonly (readonly string[])[];
}

/** Runs in the page. */
function groundsOf(targets: readonly string[]): readonly Grounds[] {
  const root = getComputedStyle(document.documentElement);
  const ends = ['--page', '--page-end'].map((name) => root.getPropertyValue(name).trim());
  return targets.flatMap((target) => {
    const element = document.querySelector(target);
    if (!element) return [];
    const fills: string[] = [];
    for (let at: Element | null = element; at; at = at.parentElement) {
      // From above: a drawn shape, a shape made of CSS that fills its box, the element's own ground.
      const drawn = at.querySelector(':scope > svg > path');
      const shape = getComputedStyle(at, '::before');
      if (drawn) fills.unshift(getComputedStyle(drawn).fill);
      if (shape.content !== 'none' && shape.position === 'absolute') fills.unshift(shape.backgroundColor);
      fills.unshift(getComputedStyle(at).backgroundColor);
      if (at === document.body || at.tagName === 'DIALOG') break;
    }
    const words = element.textContent?.trim().slice(0, 40) ?? '';
    return [{ words, colour: getComputedStyle(element).color, grounds: ends.map((end) => [end, ...fills]) }];
  });
}

const linesOf = (found: AxeResults['violations']): readonly string[] =>
  found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );

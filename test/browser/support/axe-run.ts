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

/** What axe finds, by the name of what was looked at. */
export type Findings = Record<string, readonly string[]>;

/** Colours alone where only the theme has changed; without them where the canvas paints what the page hides. */
export type Rules = 'all' | 'without colours' | 'colours';

/** Everything axe objects to or cannot decide is kept under the name; nothing where nothing was found. */
export async function judge(page: Page, name: string, rules: Rules, into: Findings): Promise<void> {
  const isThere = await page.evaluate(() => Reflect.has(window, 'axe'));
  if (!isThere) await page.addScriptTag({ content: axe.source });
  const { violations, incomplete } = await page.evaluate(
    ([only, colours]): Promise<AxeResults> =>
      Reflect.get(window, 'axe').run(document, {
        runOnly: only,
        rules: { 'color-contrast': { enabled: colours } },
        resultTypes: ['violations', 'incomplete'],
      }),
    [
      rules === 'colours'
        ? ({ type: 'rule', values: ['color-contrast'] } as const)
        : ({ type: 'tag', values: RULES } as const),
      rules !== 'without colours',
    ] as const,
  );
  const undecided = [
    ...linesOf(incomplete.filter(({ id }) => !JUDGED.has(id))),
    ...(await faintTexts(page, incomplete)),
  ];
  const found = [...linesOf(violations), ...undecided.map((line) => `undecided: ${line}`)];
  if (found.length > 0) into[name] = found;
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
      // From above: a drawn shape that fills its box, one made of CSS, the element's own ground.
      const { width } = at.getBoundingClientRect();
      const drawn = [...at.querySelectorAll(':scope > svg > path')].find(
        (path) => (path.parentElement?.getBoundingClientRect().width ?? 0) >= width - 1,
      );
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

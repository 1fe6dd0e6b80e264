import { forget, keep, kept } from './keep.ts';
import { cssVariables, THEMES, type Theme, type ThemeName } from './tokens.ts';

export type ThemeChoice = ThemeName | 'auto';

const OF_DEVICE = 'theme';
const contrast = matchMedia('(prefers-contrast: more)');
const listeners = new Set<(theme: Theme) => void>();
let keptAs = OF_DEVICE;

/** What was chosen for this page, else for this device; a stage may differ from the console beside it. */
export function themeChoice(): ThemeChoice {
  const name = kept(keptAs) ?? kept(OF_DEVICE);
  return Object.values(THEMES).find((each) => each.name === name)?.name ?? 'auto';
}

/**
 * The chosen theme; by itself dusk, or high contrast where the device asks for more. `prefers-color-scheme` is not
 * asked: browsers say "light" for everybody who never chose.
 */
export function theme(): Theme {
  const choice = themeChoice();
  if (choice !== 'auto') return THEMES[choice];
  return contrast.matches ? THEMES.contrast : THEMES.dusk;
}

/** Writes the tokens onto `:root`; through the CSSOM, since the page allows no inline styles. */
export function startTheme(keepAs = OF_DEVICE): void {
  keptAs = keepAs;
  paint();
  contrast.addEventListener('change', paint);
  // Chosen in another window of this device.
  addEventListener('storage', ({ key }) => {
    if (key === keptAs || key === OF_DEVICE) paint();
  });
}

export function setTheme(choice: ThemeChoice): void {
  if (choice === 'auto') forget(keptAs);
  else keep(keptAs, choice);
  paint();
}

export function onTheme(listener: (theme: Theme) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function paint(): void {
  const now = theme();
  const root = document.documentElement;
  for (const [name, value] of Object.entries(cssVariables(now))) root.style.setProperty(name, value);
  root.dataset.theme = now.name;
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', now.page);
  for (const listener of listeners) listener(now);
}

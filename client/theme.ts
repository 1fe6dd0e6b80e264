import { keep, kept } from './keep.ts';
import { cssVariables, THEMES, type Theme, type ThemeName } from './tokens.ts';

const KEPT_AS = 'theme';
const contrast = matchMedia('(prefers-contrast: more)');
const listeners = new Set<(theme: Theme) => void>();

/** Dusk, unless the person chose another theme or their device asks for more contrast. */
export function theme(): Theme {
  const chosen = Object.values(THEMES).find(({ name }) => name === kept(KEPT_AS));
  return chosen ?? (contrast.matches ? THEMES.contrast : THEMES.dusk);
}

/** Writes the tokens onto `:root`; through the CSSOM, since the page allows no inline styles. */
export function startTheme(): void {
  paint();
  contrast.addEventListener('change', paint);
}

export function setTheme(name: ThemeName): void {
  keep(KEPT_AS, name);
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

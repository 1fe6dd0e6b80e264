import { startCanvas } from '#client/play/canvas.ts';
import { cssVariables, THEMES } from '#client/tokens.ts';
import { choiceSample, extrasSample } from './sample.ts';

const asked = new URLSearchParams(location.search);
const theme = Object.values(THEMES).find(({ name }) => name === asked.get('theme')) ?? THEMES.dusk;
for (const [name, value] of Object.entries(cssVariables(theme)))
  document.documentElement.style.setProperty(name, value);

const host = document.querySelector<HTMLElement>('#canvas');
const mirror = document.querySelector<HTMLElement>('#mirror');
if (host === null || mirror === null) throw new Error('the page has no canvas or no mirror');
const stage = asked.has('stage');
document.body.classList.toggle('stage', stage);

function show(screen: string, root: HTMLElement): void {
  root.innerHTML =
    screen === 'extras' || screen === 'extras-lit'
      ? extrasSample(screen === 'extras' ? 0 : 1)
      : choiceSample(asked.get('lang') ?? 'en', screen === 'reveal');
  for (const node of root.querySelectorAll<HTMLElement>('[data-x]')) {
    node.style.setProperty('--x', node.dataset.x ?? '0');
    node.style.setProperty('--y', node.dataset.y ?? '0');
  }
}

show(asked.get('screen') ?? 'choice', mirror);
const still = asked.has('still');
const canvas = await startCanvas({
  host,
  mirror,
  stage,
  theme: () => theme,
  plain: false,
  reducedMotion: () => still,
  onFallback: (why) => {
    document.title = `fallback: ${why}`;
    console.error('fallback', why);
  },
});
if (asked.has('text')) canvas.sleep();
Object.assign(window, {
  preview: {
    canvas,
    show: (screen: string, why: 'screen' | 'update') => {
      show(screen, mirror);
      canvas.repaint(why);
    },
  },
});

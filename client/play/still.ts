import { renderSVG } from 'uqr';
import { backdrop } from '../art/backdrop.ts';
import { compassSvg, type PetalState } from '../art/compass.ts';
import { token } from '../art/portrait.ts';
import { PRINCIPLES, type Theme } from '../tokens.ts';
import { drawThreads } from './threads.ts';

type Draw = (element: HTMLElement, theme: Theme) => string;

/**
 * The pictures of text view: what the canvas would paint, as still SVG in the same elements. They know their size
 * only once laid out, so this runs after rendering; an element whose picture would be the same is left alone.
 */
const STILLS: Readonly<Record<string, Draw>> = {
  art: ({ dataset, clientWidth, clientHeight }, theme) =>
    theme.art
      ? backdrop(dataset.art ?? '', {
          width: rounded(clientWidth),
          height: rounded(clientHeight),
          light: Number(dataset.light ?? 0.15),
        })
      : '',
  token: ({ dataset, clientWidth }) => token(dataset.seed ?? '', clientWidth),
  qr: ({ dataset }) => renderSVG(dataset.text ?? '', { ecc: 'M', border: 2 }),
  petals: ({ dataset, clientWidth }, theme) =>
    compassSvg({ size: clientWidth, theme, surface: 'page', petals: petalStates(dataset.petals ?? '{}') }),
};

/** So that a scroll bar or an address bar does not ask for a new picture. */
const rounded = (pixels: number): number => Math.max(40, Math.ceil(pixels / 20) * 20);

export function drawStills(mirror: HTMLElement, theme: Theme): void {
  for (const element of mirror.querySelectorAll<HTMLElement>('[data-paint]')) {
    const draw = STILLS[element.dataset.paint ?? ''];
    if (draw && element.clientWidth > 0) hang(element, draw(element, theme));
  }
  drawThreads(mirror);
}

function hang(element: HTMLElement, svg: string): void {
  const before = element.querySelector<HTMLImageElement>(':scope > .still');
  if (svg === '') {
    before?.remove();
    return;
  }
  const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  if (before?.src === address) return;
  const image = before ?? document.createElement('img');
  image.className = 'still';
  image.alt = '';
  image.src = address;
  if (!before) element.append(image);
}

function petalStates(text: string): Record<(typeof PRINCIPLES)[number], PetalState> {
  const counts: Readonly<Record<string, { upheld: number; strained: number }>> = JSON.parse(text);
  const stateOf = (id: string): PetalState => {
    const { upheld = 0, strained = 0 } = counts[id] ?? {};
    if (upheld > 0) return strained > 0 ? 'both' : 'upheld';
    return strained > 0 ? 'strained' : 'unlit';
  };
  const [rights, assistance, prevention, cooperation] = PRINCIPLES.map(stateOf);
  const unlit = 'unlit';
  return {
    rights: rights ?? unlit,
    assistance: assistance ?? unlit,
    prevention: prevention ?? unlit,
    cooperation: cooperation ?? unlit,
  };
}

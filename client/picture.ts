import type { BackdropBox } from './art/backdrop.ts';

const drawn = new Map<string, Promise<string>>();

/** The address of a painted backdrop for an `<img>`. Painting code comes only when a picture is asked for. */
export function picture(name: string, box: BackdropBox): Promise<string> {
  const key = JSON.stringify([name, box]);
  const known = drawn.get(key);
  if (known) return known;
  const address = paint(name, box);
  drawn.set(key, address);
  return address;
}

async function paint(name: string, box: BackdropBox): Promise<string> {
  const { backdrop } = await import('./art/backdrop.ts');
  return URL.createObjectURL(new Blob([backdrop(name, box)], { type: 'image/svg+xml' }));
}

/** Puts the picture into the page once it is painted; without it the page is dusk-blue and complete. */
export function hang(image: Element | undefined, name: string, box: BackdropBox): void {
  if (!(image instanceof HTMLImageElement)) return;
  void picture(name, box).then(
    (address) => image.setAttribute('src', address),
    () => image.remove(),
  );
}

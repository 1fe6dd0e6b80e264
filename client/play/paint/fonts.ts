/**
 * Loads every font the mirror uses with the words it is used for: a font without its
 * text would bring only the Latin part, and Cyrillic would be drawn in a fallback.
 */
export async function loadFontsOf(mirror: HTMLElement): Promise<void> {
  const words = new Map<string, string>();
  for (const element of mirror.querySelectorAll<HTMLElement>('[data-paint], [data-paint] *')) {
    const { fontStyle, fontWeight, fontFamily } = getComputedStyle(element);
    const font = `${fontStyle === 'italic' ? 'italic ' : ''}${fontWeight} 20px ${fontFamily}`;
    words.set(font, `${words.get(font) ?? ''}${element.textContent} 0123456789 ABCDEF`);
  }
  // A font that does not come is no reason to wait: the browser's next family draws.
  await Promise.allSettled([...words].map(([font, text]) => document.fonts.load(font, text)));
}

/**
 * Words whose contrast nobody can prove: those that stand on the picture instead of on solid ground, and those too
 * faint on it. Runs inside the page, in text view, where computed colours are the seen ones.
 */
export function unproven(): readonly string[] {
  const found = new Set<string>();
  const LEAST = 4.5;
  const channels = (colour: string): readonly number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ratio = (one: string, other: string): number => {
    const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const alpha = (colour: string): number => channels(colour)[3] ?? 1;
  const groundOf = (element: Element): string | null => {
    for (let each: Element | null = element; each && !each.matches('.mirror'); each = each.parentElement) {
      const { backgroundColor } = getComputedStyle(each);
      if (alpha(backgroundColor) === 1) return backgroundColor;
    }
    return null;
  };
  for (const element of document.querySelectorAll('.mirror [data-paint~="text"]')) {
    const words = element.textContent?.trim() ?? '';
    if (words === '' || !element.checkVisibility() || element.closest('.for-readers')) continue;
    for (const part of [element, ...element.querySelectorAll('span')]) {
      const ground = groundOf(part);
      if (!part.checkVisibility()) continue;
      const contrast = ground === null ? 0 : ratio(getComputedStyle(part).color, ground);
      if (contrast < LEAST) found.add(`${contrast.toFixed(1)}:1 ${words.slice(0, 40)}`);
    }
  }
  return [...found];
}

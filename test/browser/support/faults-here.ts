/**
 * Everything wrong with what this page shows now, in words. Runs inside the page, so all it needs lies within it.
 * What is painted on the canvas lies exactly under the mirror's text: looking at the mirror is looking at both.
 */
export function faultsHere(): readonly string[] {
  const found = new Set<string>();
  const top = document.querySelector('dialog[open]') ?? document.body;
  const isStage = document.querySelector('.stage') !== null;
  // The console under a mouse is dense: WCAG 2.2 asks for 24 px there, a finger needs 44.
  const isDense = document.querySelector('.console') !== null && matchMedia('(pointer: fine)').matches;
  const TARGET = isDense ? 24 : 44;
  const SMALLEST_ON_720P = 20;
  const FOCUSABLE =
    'a[href], button, input, select, textarea, summary, [role=radio], [role=checkbox], [tabindex="0"]';

  const quoted = (words: string): string => `“${words.replace(/\s+/g, ' ').trim().slice(0, 60)}”`;
  const seen = (element: Element): boolean =>
    element.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true }) &&
    element.closest('[inert], .for-readers, .skip, .skip-link, [aria-hidden="true"]') === null;
  const nameOf = (element: Element): string =>
    quoted(element.getAttribute('aria-label') || element.textContent?.trim() || element.tagName);
  const overflowOf = (element: Element): { x: string; y: string } => {
    const { overflowX, overflowY } = getComputedStyle(element);
    return { x: overflowX, y: overflowY };
  };
  const scrolls = (value: string): boolean => value === 'auto' || value === 'scroll';
  const cuts = (value: string): boolean => value === 'hidden' || value === 'clip';
  const ancestors = function* (element: Element): Generator<Element> {
    for (let each = element.parentElement; each && each !== document.body; each = each.parentElement)
      yield each;
  };
  const inWindow = (box: DOMRect): boolean => box.bottom > 0 && box.top < innerHeight;

  /** Not scrolled under a bar, not waiting off the screen: somewhere along its middle is itself, or what holds it. */
  const onTop = (box: DOMRect, parent: Element): boolean =>
    box.width > 1 &&
    box.height > 1 &&
    [0.1, 0.5, 0.9].some((share) => {
      const at = document.elementFromPoint(box.left + box.width * share, box.top + box.height / 2);
      return at !== null && (at.contains(parent) || parent.contains(at));
    });

  /** A bar or a notice has a ground of its own: what lies under it is covered, not written over. */
  const hasGround = (element: Element): boolean => {
    const alpha = /^rgba\(.*, ([\d.]+)\)$/.exec(getComputedStyle(element).backgroundColor)?.[1];
    return element.matches('[data-paint="panel"]') || alpha === undefined || Number(alpha) > 0.8;
  };
  const covers = (upper: Element, lower: Element): boolean =>
    [upper, ...ancestors(upper)].some((each) => !each.contains(lower) && hasGround(each));

  interface Text {
    readonly words: string;
    readonly parent: Element;
    readonly boxes: readonly DOMRect[];
  }
  const texts = (): readonly Text[] => {
    const all: Text[] = [];
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (!words || !parent || !seen(parent) || parent.closest('script, style, option')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      all.push({ words, parent, boxes: [...range.getClientRects()] });
    }
    return all;
  };

  const badWords = ({ words }: Text): void => {
    const isKey = /^(?:[a-z-]+:)?[a-z]+(?:[.-][a-zA-Z_-]+)*\.[a-zA-Z_.-]+$/.test(words);
    if (isKey && !/\.(?:fi|ee|lv|eu|org|com)$/.test(words)) found.add(`a raw key: ${words}`);
    if (/\{\{|\}\}|undefined|\[object|NaN/.test(words)) found.add(`not a sentence: ${words}`);
  };

  /** Cut by a box that cannot be scrolled: whoever reads never gets to see the rest. */
  const cutOff = ({ words, parent, boxes }: Text): void => {
    for (const box of [parent, ...ancestors(parent)]) {
      const { x, y } = overflowOf(box);
      if (scrolls(x) || scrolls(y)) return;
      if (!cuts(x) && !cuts(y)) continue;
      const edge = box.getBoundingClientRect();
      const isCut = boxes.some(
        ({ left, right, top: above, bottom, height }) =>
          (cuts(x) && (left < edge.left - 2 || right > edge.right + 2)) ||
          (cuts(y) && (above < edge.top - height / 4 || bottom > edge.bottom + height / 4)),
      );
      if (isCut && edge.width > 1 && edge.height > 1) found.add(`is cut off: ${quoted(words)}`);
    }
  };

  /** Wider or taller than the card it is written on. */
  const besideItsCard = ({ words, parent, boxes }: Text): void => {
    const card = parent.closest('[data-paint="panel"], .card');
    const edge = card?.getBoundingClientRect();
    if (!edge || !inWindow(edge)) return;
    const sticksOut = boxes.some(
      ({ left, right, top: above, bottom, height }) =>
        left < edge.left - 2 ||
        right > edge.right + 2 ||
        above < edge.top - height / 4 ||
        bottom > edge.bottom + height / 4,
    );
    if (sticksOut) found.add(`sticks out of its card: ${quoted(words)}`);
  };

  const tooSmall = ({ words, parent }: Text): void => {
    const box = parent.getBoundingClientRect();
    const scale =
      parent instanceof HTMLElement && parent.offsetWidth > 0 ? box.width / parent.offsetWidth : 1;
    const pixels = Number.parseFloat(getComputedStyle(parent).fontSize) * scale;
    if (isStage && inWindow(box) && pixels < SMALLEST_ON_720P - 0.2)
      found.add(`is too small for a room (${pixels.toFixed(1)} px): ${quoted(words)}`);
  };

  const overlaps = (all: readonly Text[]): void => {
    const lines = all.flatMap(({ words, parent, boxes }) =>
      boxes.filter((box) => inWindow(box) && onTop(box, parent)).map((box) => ({ words, parent, box })),
    );
    for (const { words, box } of lines)
      if (box.left < -1 || box.right > innerWidth + 1) found.add(`runs off the side: ${quoted(words)}`);
    for (const [index, one] of lines.entries())
      for (const other of lines.slice(index + 1)) {
        if (one.words === other.words) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        const touch = across > 4 && down > Math.min(one.box.height, other.box.height) * 0.5;
        if (touch && !covers(one.parent, other.parent) && !covers(other.parent, one.parent))
          found.add(`lies over another: ${quoted(one.words)} and ${quoted(other.words)}`);
      }
  };

  /** A finger's width: its own box, its label, or what a pseudo-element adds around it. A link within a sentence may be smaller. */
  const hardToHit = (element: Element): void => {
    const target = element.closest('label') ?? element;
    const box = target.getBoundingClientRect();
    if (!inWindow(box) || !onTop(box, target)) return;
    const inSentence = element.matches('p a, li a, dd a') && getComputedStyle(element).display === 'inline';
    if (inSentence || (box.width >= TARGET - 0.6 && box.height >= TARGET - 0.6)) return;
    const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    const reach = TARGET / 2 - 1;
    const hits = (x: number, y: number): boolean => {
      if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return true;
      const at = document.elementFromPoint(x, y);
      return at !== null && (target.contains(at) || element.contains(at));
    };
    const isReached =
      (box.width >= TARGET - 0.6 || (hits(middle.x - reach, middle.y) && hits(middle.x + reach, middle.y))) &&
      (box.height >= TARGET - 0.6 || (hits(middle.x, middle.y - reach) && hits(middle.x, middle.y + reach)));
    if (!isReached)
      found.add(`is hard to hit (${Math.round(box.width)}×${Math.round(box.height)}): ${nameOf(element)}`);
  };

  /** Focus would go where nobody can see it. */
  const outOfReach = (element: Element): void => {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return;
    const outX = box.left < -4 || box.right > innerWidth + 4;
    const outY = box.top < -4 || box.bottom > innerHeight + 4;
    const root = document.documentElement;
    const around = [...ancestors(element)];
    const canX = around.some((each) => scrolls(overflowOf(each).x) && each.scrollWidth > each.clientWidth);
    const canY =
      root.scrollHeight > innerHeight + 1 ||
      around.some((each) => scrolls(overflowOf(each).y) && each.scrollHeight > each.clientHeight);
    if ((outX && !canX) || (outY && !canY)) found.add(`cannot be scrolled to: ${nameOf(element)}`);
  };

  const sideways = (): void => {
    const root = document.documentElement;
    if (root.scrollWidth > innerWidth + 1) found.add(`scrolls sideways: the page, to ${root.scrollWidth}`);
    for (const element of top.querySelectorAll('*')) {
      const wide = element.scrollWidth > element.clientWidth + 1 && scrolls(overflowOf(element).x);
      if (wide && seen(element)) found.add(`scrolls sideways: ${element.className || element.tagName}`);
    }
  };

  const all = texts();
  for (const text of all) {
    badWords(text);
    cutOff(text);
    besideItsCard(text);
    tooSmall(text);
  }
  overlaps(all);
  sideways();
  const focusable = [...top.querySelectorAll(FOCUSABLE)].filter(
    (element) => seen(element) && !element.matches(':disabled, [type=hidden]'),
  );
  for (const element of focusable) {
    outOfReach(element);
    if (!isStage) hardToHit(element);
    const isCut = element instanceof HTMLInputElement && element.scrollWidth > element.clientWidth + 1;
    if (isCut) found.add(`is cut off in its field: ${quoted(element.value)}`);
  }
  for (const image of document.images)
    if (image.complete && image.naturalWidth === 0 && image.src)
      found.add(`a picture is missing: ${image.src.slice(0, 80)}`);
  return [...found];
}

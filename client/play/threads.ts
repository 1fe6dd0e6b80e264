const SVG = 'http://www.w3.org/2000/svg';

/** Text view's threads: smooth curves between the middles of the knots they join, along a path or a row of steps. */
export function drawThreads(mirror: HTMLElement): void {
  for (const map of mirror.querySelectorAll<HTMLElement>('.path-map, .threaded')) {
    map.querySelector(':scope > .still')?.remove();
    const corner = map.getBoundingClientRect();
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('class', 'still threads');
    svg.setAttribute('aria-hidden', 'true');
    for (const edge of map.querySelectorAll<HTMLElement>('[data-paint~=edge]')) {
      const line = thread(map, corner, edge);
      if (line) svg.append(line);
    }
    map.prepend(svg);
  }
}

function thread(map: HTMLElement, corner: DOMRect, edge: HTMLElement): SVGElement | null {
  const middle = (id: string | undefined) => {
    const box = map.querySelector(`[id="${CSS.escape(id ?? '')}"]`)?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2 - corner.x, y: box.y + box.height / 2 - corner.y };
  };
  const from = middle(edge.dataset.from);
  const to = middle(edge.dataset.to);
  if (!from || !to) return null;
  const across = Math.abs(to.x - from.x) >= Math.abs(to.y - from.y);
  const bend = across
    ? `${(from.x + to.x) / 2} ${from.y} ${(from.x + to.x) / 2} ${to.y}`
    : `${from.x} ${(from.y + to.y) / 2} ${to.x} ${(from.y + to.y) / 2}`;
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', `M${from.x} ${from.y}C${bend} ${to.x} ${to.y}`);
  path.toggleAttribute('data-abandoned', edge.hasAttribute('data-abandoned'));
  return path;
}

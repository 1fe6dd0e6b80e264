/** Both run inside the page. Scrolls everything that scrolls by most of a window; false when nothing moved. */
export function lower(): boolean {
  const top = document.querySelector('dialog[open]') ?? document.documentElement;
  const scrolling = [top, ...top.querySelectorAll('*')].filter((element) => {
    const { overflowY } = getComputedStyle(element);
    const may = element === document.documentElement || overflowY === 'auto' || overflowY === 'scroll';
    return may && element.clientHeight > 120 && element.scrollHeight > element.clientHeight + 8;
  });
  const moved = scrolling.map((element) => {
    const before = element.scrollTop;
    element.scrollTo({ top: before + element.clientHeight * 0.8, behavior: 'instant' });
    return element.scrollTop > before + 1;
  });
  return moved.includes(true);
}

export function toTop(): void {
  for (const element of [document.documentElement, ...document.querySelectorAll('*')])
    if (element.scrollTop > 0) element.scrollTo({ top: 0, behavior: 'instant' });
}

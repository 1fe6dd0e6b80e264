import { t } from '../language.ts';

/** The fixed parts of a game page, from top to bottom; each is rendered on its own. */
export interface Frame {
  readonly skip: HTMLAnchorElement;
  readonly top: HTMLElement;
  readonly notices: HTMLElement;
  /** Where the canvas goes, and over it the mirror; both fill the window between top and foot. */
  readonly paint: HTMLElement;
  readonly mirror: HTMLElement;
  readonly foot: HTMLElement;
  readonly announcer: HTMLElement;
  readonly extra: HTMLElement;
}

export function frameIn(host: HTMLElement, className: string): Frame {
  const skip = document.createElement('a');
  skip.className = 'skip';
  skip.href = '#game';
  const top = part('header', 'top-bar');
  const notices = part('section', 'notices');
  const view = part('div', 'view');
  const paint = part('div', 'paint-host');
  paint.setAttribute('aria-hidden', 'true');
  const mirror = part('main', 'mirror text-mode');
  mirror.id = 'game';
  mirror.tabIndex = -1;
  view.append(paint, mirror);
  const foot = part('footer', 'foot');
  const announcer = part('div', 'for-readers');
  announcer.setAttribute('role', 'status');
  const extra = part('div', 'extra');
  const root = part('div', className);
  root.append(skip, top, notices, view, foot, announcer, extra);
  host.replaceChildren(root);
  skip.addEventListener('click', (event) => {
    event.preventDefault();
    mirror.focus();
  });
  return { skip, top, notices, paint, mirror, foot, announcer, extra };
}

/** Words of the frame itself; again whenever the language changes. */
export function nameFrame({ skip, notices }: Frame): void {
  skip.textContent = t('play:bar.skip');
  notices.setAttribute('aria-label', t('play:bar.notices'));
}

function part(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}

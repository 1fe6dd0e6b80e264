import type { NowView } from '#shared/view/now-view.ts';
import type { Page } from '#shared/view/page.ts';
import type { View } from '../view.ts';

/** What a slide is drawn from: the room, in one or two languages, and nothing private. */
export interface Desk<P extends Page = Page> {
  readonly view: View;
  readonly now: NowView;
  readonly page: P;
  /** The same page in the room's second language; null when it has one language only. */
  readonly second: P | null;
  readonly room: { readonly code: string; readonly joinUrl: string };
  readonly light: number;
  /** Server time in ms. */
  readonly time: number;
}

export const joinAddress = ({ code, joinUrl }: Desk['room']): string => `${joinUrl}/join/${code}`;

/** As people say and type it: without the scheme. */
export const spoken = (url: string): string => url.replace(/^https?:\/\//, '').replace(/\/$/, '');

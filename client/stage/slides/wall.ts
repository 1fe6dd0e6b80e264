import { html, type TemplateResult } from 'lit-html';
import type { Page } from '#shared/view/page.ts';
import { art } from '../../play/screens/pieces.ts';
import { artOf } from '../../play/screens/screens.ts';

/** Before the room has told which case it plays. */
const EVENING = 'library-evening';

/** The picture fills the wall behind every slide of its scene and stays while they change. */
export const wall = (page: Page | undefined, light: number): TemplateResult =>
  html`<div class=${page?.at === 'lobby' ? 'wall is-right' : 'wall'}>
    ${art(page ? artOf(page) : EVENING, light, 'none')}
  </div>`;

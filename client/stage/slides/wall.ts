import { html, type TemplateResult } from 'lit-html';
import { art } from '../../play/screens/pieces.ts';
import { artOf } from '../../play/screens/screens.ts';
import type { Desk } from '../desk.ts';

/** The picture fills the wall behind every slide of its scene and stays while they change. */
export const wall = ({ page, light }: Desk): TemplateResult =>
  html`<div class=${page.at === 'lobby' ? 'wall is-right' : 'wall'}>${art(artOf(page), light, 'none')}</div>`;

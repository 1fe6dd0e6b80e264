import { html } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { ref } from 'lit-html/directives/ref.js';
import { hang } from '../picture.ts';

const BOX = { width: 960, height: 220 } as const;

/** A low, wide piece of the stage's own picture; painted once, and again only for another one. */
export const artStrip = (art: string) =>
  guard(
    [art],
    () =>
      html`<img class="art-strip" alt="" width=${BOX.width} height=${BOX.height} ${ref((image) => hang(image, art, BOX))} />`,
  );

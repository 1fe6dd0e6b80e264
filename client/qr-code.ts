import { html, type TemplateResult } from 'lit-html';
import { encode } from 'uqr';

const QUIET_ZONE = 3;
const drawn = new Map<string, { readonly path: string; readonly size: number }>();

/** Black on white in every theme: cameras read nothing else as well. */
export function qrCode(text: string, label: string): TemplateResult {
  const { path, size } = draw(text);
  return html`<svg class="qr" role="img" aria-label=${label} viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">
    <rect width=${size} height=${size} fill="#FFFFFF"></rect>
    <path d=${path} fill="#000000"></path>
  </svg>`;
}

function draw(text: string) {
  const known = drawn.get(text);
  if (known) return known;
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const path = data
    .map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
    .join('');
  const made = { path, size };
  drawn.set(text, made);
  return made;
}

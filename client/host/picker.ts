import { html, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';

interface Picker {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly value: string;
  readonly disabled?: boolean;
  readonly choose: (id: string) => unknown;
}

/** A labelled list to pick one from. `live`: after a refusal it stands again on what really counts. */
export function picker({ label, options, value, disabled = false, choose }: Picker): TemplateResult {
  const changed = ({ target }: Event) => target instanceof HTMLSelectElement && choose(target.value);
  return html`<label class="field">
    <span>${label}</span>
    <select ?disabled=${disabled} @change=${changed}>
      ${options.map(({ id, name }) => html`<option value=${id} .selected=${live(id === value)}>${name}</option>`)}
    </select>
  </label>`;
}

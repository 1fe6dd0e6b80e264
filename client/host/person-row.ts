import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { SeatView } from '#shared/view/now-view.ts';
import { t } from '../language.ts';
import { type Desk, roleName } from './desk.ts';
import { languageName } from './language-name.ts';

/** One person in one line; it unfolds into all about them and what can be done for them. */
export function personRow(desk: Desk, seat: string, person: SeatView): TemplateResult {
  const role = roleName(desk, person.role) || t('host:people.noRole');
  const spoken = languageName(person.language);
  return html`<li>
    <details class="person" name="person" data-seat=${seat}>
      <summary>
        <span class="person-who"><span class="person-name">${person.name}</span> ${person.role ? html`<span class="person-about">${role}</span>` : nothing}</span>
        <abbr class="person-language" title=${spoken} aria-label=${spoken}>${person.language}</abbr>
        <span class="state state-${person.state}"><span class=${person.state === 'here' ? 'for-readers' : ''}>${t(`host:state.${person.state}`)}</span></span>
      </summary>
      <div class="person-menu"><p class="person-all">${role} · ${spoken}</p>${buttons(desk, seat, person)} ${roleField(desk, seat, person)} ${nameField(desk, seat, person)}</div>
    </details>
  </li>`;
}

function buttons(desk: Desk, seat: string, { name, state }: SeatView): TemplateResult {
  const parked = state === 'parked';
  const park = parked ? ({ do: 'unpark', seat } as const) : ({ do: 'park', seat } as const);
  return html`<div class="person-buttons">
    <button type="button" class="small" @click=${() => remind(desk, seat)}>
      ${t('host:people.remind')}
    </button>
    <button
      type="button"
      class="small"
      title=${t('host:people.parkHint')}
      @click=${() => desk.ask(park)}
    >
      ${parked ? t('host:people.unpark') : t('host:people.park')}
    </button>
    <button type="button" class="small" @click=${() => handOver(desk, seat, name)}>
      ${t('host:people.handOver')}
    </button>
    <button type="button" class="small" @click=${() => remove(desk, seat, name)}>
      ${t('host:people.remove')}
    </button>
  </div>`;
}

function roleField(desk: Desk, seat: string, { role }: SeatView): TemplateResult | typeof nothing {
  if (desk.notes.roles.length === 0) return nothing;
  const give = ({ target }: Event) =>
    target instanceof HTMLSelectElement && desk.ask({ do: 'give-role', seat, role: target.value || null });
  return html`<label class="field">
    <span>${t('host:people.role')}</span>
    <select @change=${give}>
      <option value="" .selected=${live(role === '')}>${t('host:people.noRole')}</option>
      ${desk.notes.roles.map(
        ({ id, name, holders }) =>
          html`<option value=${id} .selected=${live(role === id)}>${name} · ${t('host:people.hold', { count: holders })}</option>`,
      )}
    </select>
  </label>`;
}

function nameField(desk: Desk, seat: string, { name }: SeatView): TemplateResult {
  const rename = (event: SubmitEvent) => {
    event.preventDefault();
    const written = event.target instanceof HTMLFormElement ? new FormData(event.target).get('name') : null;
    if (typeof written === 'string' && written.trim() !== name)
      desk.ask({ do: 'rename', seat, name: written.trim() });
  };
  return html`<form class="field" @submit=${rename}>
    <label for="name-${seat}">${t('host:people.name')}</label>
    <span class="field-row">
      <input id="name-${seat}" name="name" autocomplete="off" maxlength="60" .value=${name} />
      <button type="submit" class="small">${t('host:people.rename')}</button>
    </span>
  </form>`;
}

async function remind(desk: Desk, seat: string): Promise<void> {
  const { ok } = await desk.ask({ do: 'remind', seat });
  if (ok) desk.say(t('host:people.sent'));
}

/** The new token stands in the fragment, where it reaches no log. */
async function handOver(desk: Desk, seat: string, name: string): Promise<void> {
  const reply = await desk.ask({ do: 'hand-over', seat });
  if (!reply.ok || !reply.token) return;
  desk.show({ is: 'hand-over', name, address: `${desk.joinUrl}/join/${desk.keys.code}#${reply.token}` });
}

function remove(desk: Desk, seat: string, name: string): void {
  desk.show({
    is: 'confirm',
    title: t('host:confirm.remove', { name }),
    text: t('host:confirm.removeText'),
    yes: t('host:people.remove'),
    intent: { do: 'remove', seat },
  });
}

import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { SeatView } from '#shared/view/now-view.ts';
import { listed, number, t } from '../language.ts';
import { awaited, type Desk, kindOf } from './desk.ts';
import { personRow } from './person-row.ts';
import { zone } from './zone.ts';

const NAMED_WHO_WAIT = 3;

/** Who is here, whom the room waits for, and what can be done for one person. */
export function peopleZone(desk: Desk): TemplateResult {
  const rows = Object.entries(desk.roster);
  const seated = rows.filter(([, { state }]) => state !== 'waiting');
  const atTheDoor = rows.filter(([, { state }]) => state === 'waiting');
  const inLobby = desk.page.at === 'lobby';
  return zone(
    'people',
    nothing,
    html`${counters(desk)} ${desk.now.step === 'answering' ? waitingFor(desk) : nothing}`,
    html`${atTheDoor.length > 0 ? door(desk, atTheDoor) : nothing} ${inLobby ? roomButtons(desk) : nothing}
    ${seated.length === 0 ? html`<p class="soft">${t('host:people.none')}</p>` : rowsOf(desk, seated)}
    ${inLobby ? nothing : roomButtons(desk)}`,
  );
}

const rowsOf = (desk: Desk, seated: readonly (readonly [string, SeatView])[]) =>
  html`<ul class="people" role="list" aria-label=${t('host:people.list')}>
    ${repeat(
      seated,
      ([seat]) => seat,
      ([seat, person]) => personRow(desk, seat, person),
    )}
  </ul>`;

function counters(desk: Desk): TemplateResult {
  const { now, notes, roster } = desk;
  const away = Object.values(roster).filter(({ state }) => state === 'away').length;
  const answering = now.step === 'answering' || now.step === 'closed';
  return html`<dl class="counters">
    ${counter(number(now.here), t('host:people.here'))}
    ${answering ? counter(`${number(now.answered)}/${number(now.entitled)}`, t('host:people.answered', { context: kindOf(desk.page) })) : nothing}
    ${counter(number(away), t('host:people.away'))} ${counter(number(notes.steppedOut), t('host:people.steppedOut'))}
  </dl>
  ${moreConsoles(notes.facilitators - 1)}`;
}

/** Whoever leads together should know it, and so should whoever thought to lead alone. */
const moreConsoles = (count: number) =>
  count > 0 ? html`<p class="soft">${t('host:people.moreConsoles', { count })}</p>` : nothing;

const counter = (value: string, name: string) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

/** While answers come in its lines are always there, so that the list beneath does not move. */
function waitingFor(desk: Desk): TemplateResult {
  return html`<p class="waiting-for">${waitingWords(desk)}</p>`;
}

function waitingWords(desk: Desk): string {
  const names = awaited(desk).map(({ name }) => name);
  const first = names.slice(0, NAMED_WHO_WAIT);
  const more = names.length - first.length;
  if (names.length === 0) return t('host:people.waitingForNobody');
  if (more === 0) return t('host:people.waitingFor', { names: listed(first) });
  return t('host:people.waitingForMore', { names: first.join(', '), count: more });
}

function door(desk: Desk, rows: readonly (readonly [string, SeatView])[]): TemplateResult {
  return html`<div class="door">
    <h3>${t('host:people.door')}</h3>
    <ul>
      ${repeat(
        rows,
        ([seat]) => seat,
        ([seat, { name }]) =>
          html`<li>
            <span>${name}</span>
            <button type="button" class="small" @click=${() => desk.ask({ do: 'admit', seat })}>
              ${t('host:people.admit')}
            </button>
            <button type="button" class="small quiet" @click=${() => desk.ask({ do: 'remove', seat })}>
              ${t('host:people.remove')}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}

function roomButtons(desk: Desk): TemplateResult {
  const { locked } = desk.now;
  const lock = locked ? ({ do: 'unlock' } as const) : ({ do: 'lock' } as const);
  return html`<div class="room-buttons">
      <button type="button" class="small" @click=${() => deal(desk)}>
        ${dealtBefore(desk) ? t('host:people.dealAgain') : t('host:people.deal')}
      </button>
      <button type="button" class="small" @click=${() => desk.ask(lock)}>
        ${locked ? t('host:people.unlock') : t('host:people.lock')}
      </button>
      <label class="switch">
        <input
          type="checkbox"
          .checked=${desk.notes.waitingRoom}
          @change=${({ target }: Event) => target instanceof HTMLInputElement && desk.ask({ do: 'waiting-room', on: target.checked })}
        />
        ${t('host:people.waitingRoomOn')}
      </label>
    </div>
    ${locked ? html`<p class="soft">${t('host:people.locked')}</p>` : nothing}`;
}

const dealtBefore = ({ roster }: Desk): boolean => Object.values(roster).some(({ role }) => role !== '');

function deal(desk: Desk): void {
  const intent = { do: 'deal-roles' } as const;
  if (!dealtBefore(desk)) {
    desk.ask(intent);
    return;
  }
  desk.show({
    is: 'confirm',
    title: t('host:confirm.again'),
    text: t('host:confirm.againText'),
    yes: t('host:people.dealAgain'),
    intent,
  });
}

import { setTimeout as pause } from 'node:timers/promises';
import type { FacilitatorIntent } from '#shared/session/move.ts';
import type { OpenedSession } from '#shared/wire/wire.ts';
import { connect, facilitator, type Player, post, until } from '../support/client.ts';

const NAMES = ['Anna', 'Boris', 'Clara'];
const STEPS_AT_MOST = 80;
/** A console may ask for twenty things a second. */
const PACE_MS = 60;

/** One short workshop: three people and a facilitator, from the first to the last page; then everybody goes. */
export async function playOne(url: string, address: string): Promise<OpenedSession> {
  // There are limits for one address, which belongs to one workshop.
  const from = { 'x-forwarded-for': address };
  const asked = { scenario: 'small-case', country: 'LV', stageLanguages: ['en'] };
  const { status, body } = await post(url, '/api/sessions', asked, from);
  if (status !== 201) throw new Error(`No session: ${JSON.stringify(body)}`);
  const opened: OpenedSession = body;
  const host = await facilitator(url, opened);
  const people = [];
  for (const name of NAMES) {
    const taken = await post(url, `/api/sessions/${opened.code}/seats`, { name, language: 'en' }, from);
    people.push(await connect(url, opened.code, { as: 'seat', key: taken.body.token }));
  }
  for (let steps = 0; host.now.phase !== 'ended'; steps += 1) {
    if (steps > STEPS_AT_MOST) throw new Error(`${opened.code} does not end`);
    await answers(people);
    await host.must(nextStep(host));
    await pause(PACE_MS);
  }
  await Promise.all([host, ...people].map((player) => player.leave()));
  return opened;
}

/** The facilitator comes back and deletes it. */
export async function deleteOne(url: string, opened: OpenedSession): Promise<void> {
  const host = await facilitator(url, opened);
  await host.must('delete-now');
  await until(() => host.closed !== 0);
}

async function answers(people: readonly Player[]): Promise<void> {
  for (const { now, pages, ask } of people) {
    const [page] = pages;
    if (page?.at !== 'scene' || now.step !== 'answering') continue;
    const ids = page.options.filter(({ closedBecause }) => closedBecause === '').map(({ id }) => id);
    // Who may not decide here is refused, as on a phone.
    await ask({ do: 'answer', turn: now.turn, answer: page.kind === 'choice' ? ids.slice(0, 1) : ids });
  }
}

function nextStep({ console: view }: Player): FacilitatorIntent {
  const choice = view?.choices.find(({ closedBecause }) => closedBecause === '')?.id ?? '';
  return view?.next ?? { do: 'settle', choice };
}

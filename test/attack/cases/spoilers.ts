import type { OpenedSession } from '#shared/wire/wire.ts';
import { leaks } from '../../fuzz/secrets.ts';
import { facilitator, type Player, seat, stage } from '../../support/client.ts';
import type { AttackCase } from '../attack-case.ts';
import { holds, pause } from '../attack-case.ts';
import type { Field, Guest } from '../field.ts';
import { type Mirror, material, mirror, sentences } from '../mirror.ts';
import { openFrom } from '../rooms.ts';

const LANGUAGES = ['en', 'lv', 'et', 'ru'] as const;
const ROLES = Object.keys(material.scenario.roles);
/** A whole session of the shipped case takes fewer. */
const MOST_STEPS = 200;

interface Phone extends Guest {
  readonly language: string;
  readonly name: string;
}

interface Played {
  readonly opened: OpenedSession;
  readonly phones: readonly Phone[];
  readonly screen: Player;
  readonly steps: number;
  readonly told: readonly string[];
}

let played: Promise<Played> | null = null;

/** One whole session with a phone in each language, searched after every step; played once for all cases. */
const wholeSession = (field: Field): Promise<Played> => {
  played ??= playWhole(field);
  return played;
};

async function playWhole(field: Field): Promise<Played> {
  const { url } = field.target;
  const opened = await openFrom(field, field.address());
  const host = await facilitator(url, opened);
  const screen = await stage(url, opened);
  const at = mirror();
  const phones: Phone[] = [];
  for (const [index, language] of LANGUAGES.entries()) {
    const name = `Secretive ${index}`;
    const guest = await seat(url, opened.code, name, language);
    at.took({ is: 'host' }, { do: 'take-seat', seat: guest.id, name, language });
    phones.push({ ...guest, language, name });
  }
  const press = async (intent: NonNullable<ReturnType<Mirror['next']>>) => {
    await host.must(intent);
    at.took({ is: 'facilitator' }, intent);
  };
  for (const [index, { id }] of phones.entries())
    await press({ do: 'give-role', seat: id, role: ROLES[index % ROLES.length] ?? null });
  const told: string[] = [];
  let steps = 0;
  for (let next = at.next(); next && steps < MOST_STEPS; next = at.next()) {
    const before = at.session;
    for (const phone of phones) await answer(phone, at);
    await press(at.next() ?? next);
    await pause(60);
    for (const phone of phones) told.push(...spoiled(phone, before, at.session));
    steps += 1;
  }
  holds(at.session.story.phase.at === 'ended', `The session stood still at ${at.session.story.phase.at}`);
  await host.must('delete-now');
  return { opened, phones, screen, steps, told };
}

async function answer({ player, id }: Phone, at: Mirror): Promise<void> {
  for (const intent of at.answers()) {
    const own = intent.do === 'note' ? { ...intent, note: `${intent.note}-${id}`.slice(0, 40) } : intent;
    if (!(await player.ask(own)).ok) continue;
    at.took({ is: 'seat', seat: id }, own);
    return;
  }
}

const searched = new Map<string, number>();
const textOf = (frames: readonly Uint8Array[]) =>
  frames.map((each) => Buffer.from(each).toString('utf8')).join('\n');

/** Sentences this phone was sent since the last step, and may not know before nor after it. */
function spoiled({ player, id, language }: Phone, before: Mirror['session'], after: Mirror['session']) {
  const fresh = textOf(player.received.slice(searched.get(id) ?? 0));
  searched.set(id, player.received.length);
  const strings = sentences(language);
  const earlier = new Set(leaks(strings, before, id, fresh, 'as they are'));
  return leaks(strings, after, id, fresh, 'as they are').filter((key) => earlier.has(key));
}

export const spoilers: readonly AttackCase[] = [
  {
    name: 'every byte a phone receives in a whole session',
    must: 'no scene before its time, no clue of another role, no consequence, no note of the facilitator',
    async run(field) {
      const { told, steps, phones } = await wholeSession(field);
      holds(told.length === 0, `It was told ${told.slice(0, 3).join(', ')}`);
      const bytes = phones
        .flatMap(({ player }) => player.received)
        .reduce((sum, each) => sum + each.length, 0);
      return `${steps} steps, ${(bytes / 1000).toFixed(0)} KB on ${phones.length} phones`;
    },
  },
  {
    name: 'other languages',
    must: 'a phone is sent the words of its own language only',
    async run(field) {
      const { phones } = await wholeSession(field);
      let sought = 0;
      for (const { player, language } of phones) {
        const received = textOf(player.received);
        const own = new Set(sentences(language).values());
        const foreign = LANGUAGES.filter((each) => each !== language).flatMap((each) => [...sentences(each)]);
        const strange = foreign.filter(([, text]) => !own.has(text));
        sought += strange.length;
        const found = strange.find(([, text]) => received.includes(text));
        holds(!found, `The phone in ${language} was sent ${found?.[0]} in another`);
        holds(
          [...own].some((text) => received.includes(text)),
          `The phone in ${language} was sent nothing`,
        );
      }
      return `${sought} sentences of other languages, none sent`;
    },
  },
  {
    name: 'other people',
    must: 'no phone is sent the id, name, answer, note or token of another',
    async run(field) {
      const { phones, opened } = await wholeSession(field);
      for (const { player, id } of phones) {
        const received = textOf(player.received);
        const others = phones.filter((each) => each.id !== id);
        const secrets = [
          ...others.flatMap((each) => [each.id, each.name, each.token]),
          opened.facilitatorKey,
          opened.stageKey,
        ];
        const found = secrets.find((secret) => received.includes(secret));
        holds(!found, `A phone was sent ${found}`);
      }
      return 'nothing of anybody else';
    },
  },
  {
    name: 'the stage',
    must: "the projector is sent no clue, no facilitator's note and no key",
    async run(field) {
      const { screen, opened, phones } = await wholeSession(field);
      const received = textOf(screen.received);
      const strings = [...sentences('en')];
      const everywhere = new Set(strings.filter(([key]) => !isPrivate(key)).map(([, text]) => text));
      const found = strings.find(
        ([key, text]) => isPrivate(key) && !everywhere.has(text) && received.includes(text),
      );
      holds(!found, `The stage was sent ${found?.[0]}`);
      for (const key of [opened.facilitatorKey, opened.stageKey, ...phones.map(({ token }) => token)])
        holds(!received.includes(key), 'The stage was sent a key');
      return `${(received.length / 1000).toFixed(0)} KB, nothing private`;
    },
  },
];

const isPrivate = (key: string) => key.split('.').some((part) => part === 'facilitator' || part === 'clues');

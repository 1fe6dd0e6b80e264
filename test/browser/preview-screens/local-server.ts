import type { Material } from '#shared/scenario/material.ts';
import { bookIn } from '#shared/scenario/translate.ts';
import type { SessionFound, ShelfEntry, ShelfReply } from '#shared/wire/wire.ts';

export const CODE = 'KT4R9W';
export const JOIN_URL = 'http://192.168.1.20:2567';

/** Answers `/api/…` in this page, for a room that is always the same. `server` is `away` or `silent` when it should be. */
export function serveHere(material: Material, asked: URLSearchParams): void {
  const server = asked.get('server');
  const overTheNet = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = new URL(String(input), location.href);
    if (!url.pathname.startsWith('/api/')) return overTheNet(input, init);
    if (server === 'away') throw new TypeError('nobody answers');
    if (server === 'silent') return new Promise<Response>(() => {});
    const language = url.searchParams.get('language') ?? 'en';
    if (url.pathname === '/api/scenarios')
      return Response.json(shelfOf(asked.get('shelf'), material, language));
    if (url.pathname === `/api/sessions/${CODE}`)
      return Response.json(foundIn(material, asked.has('locked')));
    return Response.json({ refusal: { code: 'unknown-code' } }, { status: 404 });
  };
}

const foundIn = (material: Material, locked: boolean): SessionFound => ({
  code: CODE,
  languages: languagesOf(material),
  locked,
  joinUrl: JOIN_URL,
});

const languagesOf = ({ scenario, translations }: Material): readonly string[] => [
  scenario.language,
  ...Object.keys(translations),
];

function shelfOf(shelf: string | null, material: Material, language: string): ShelfReply {
  const { scenario, contacts } = bookIn(material, language);
  const countries = contacts.countries.map((id) => ({ id, name: contacts.texts[`country.${id}`] ?? id }));
  const version = 1;
  if (shelf === 'empty') return { version, scenarios: [], countries };
  const { id, title, summary, minutes, audience, ageFrom, group } = scenario;
  const problem = {
    code: 'missing-field',
    at: 'rounds.notice.scenes.small-signs',
    params: { field: 'question' },
    ...{ file: `${id}-draft/scenario.json`, line: 61 },
  };
  const good: ShelfEntry = {
    ...{ id, title, summary, minutes, audience, ageFrom, group, reviewed: false, usable: true, problems: [] },
    language: material.scenario.language,
    contentNotes: Object.values(scenario.contentNotes),
    languages: languagesOf(material),
    roles: Object.values(scenario.roles).map((role) => role.name),
  };
  if (shelf !== 'broken') return { version, scenarios: [good], countries };
  const broken = { ...good, id: `${id}-draft`, problems: [problem], usable: false };
  return { version, scenarios: [good, broken], countries };
}

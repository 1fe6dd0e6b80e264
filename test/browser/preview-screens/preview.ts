import '#client/styles/base.css';
import { setTheme, startTheme } from '#client/theme.ts';
import type { Material } from '#shared/scenario/material.ts';
import contacts from '../../../scenarios/contacts.json';
import guidelines from '../../../scenarios/guidelines.json';
import pulse from '../../../scenarios/pulse.json';
import { LocalRoom } from './local-room.ts';
import { serveHere } from './local-server.ts';
import { SURFACES } from './surfaces.ts';

/** ?at=small-signs/revealed&by=language-cafe,map-first (choices made on the way) or
 *  ?surface=play|stage|console|shelf|join &steps=5 (facilitator's next steps taken) &answer=1 (the others have
 *  answered) &languages=lv,ru &people=12; for the join page, `at` is one of the arrivals; &server=away|silent and
 *  &shelf=empty|broken say how the server answers. */
const asked = new URLSearchParams(location.search);
const files = import.meta.glob<{ default: unknown }>('../../../scenarios/*/*.json');
const folder = `../../../scenarios/${asked.get('scenario') ?? 'cleaning-shift'}`;
const languages = (asked.get('languages') ?? 'en').split(',');

const translations: Record<string, unknown> = {};
for (const language of languages) {
  const load = files[`${folder}/${language}.json`];
  if (load) translations[language] = (await load()).default;
}
const scenario = (await files[`${folder}/scenario.json`]?.())?.default;
const common = import.meta.glob<{ default: unknown }>('../../../scenarios/*.json');
const wordsOf = async (name: string): Promise<Record<string, unknown>> => {
  const loads = languages.map(async (language) => {
    const file = await common[`../../../scenarios/${name}.${language}.json`]?.();
    return [language, file?.default] as const;
  });
  return Object.fromEntries((await Promise.all(loads)).filter(([, words]) => words));
};
const material = {
  ...{ scenario, translations, guidelines, contacts, pulse },
  guidelinesIn: await wordsOf('guidelines'),
  contactsIn: await wordsOf('contacts'),
  pulseIn: await wordsOf('pulse'),
} as unknown as Material;

const room = new LocalRoom(material, languages, Number(asked.get('people') ?? 12));
for (let step = 0; step < Number(asked.get('steps') ?? 0); step += 1) {
  const { phase } = room.session.story;
  if (phase.at === 'scene' && phase.step.is === 'answering') room.answer();
  room.step();
}
const surface = asked.get('surface') ?? 'play';
const place = asked.get('at');
if (place && surface !== 'join') room.goTo(place, (asked.get('by') ?? '').split(','));
// Whoever is not in the room yet comes now, in the middle of things.
const me = asked.get('me') ?? 'seat-0';
if (asked.has('door')) room.facilitator({ do: 'waiting-room', on: true });
if (me) room.host({ do: 'take-seat', seat: me, name: 'Late Lark', language: languages[0] ?? 'en' });
if (asked.has('answer')) room.answer(1);
if (asked.get('again')) room.facilitator({ do: 'vote-again' });
serveHere(material, asked);
Object.assign(window, { room, setTheme });

startTheme(surface === 'stage' ? 'stage-theme' : 'theme');
const page = document.querySelector<HTMLElement>('#page');
const show = SURFACES[surface];
if (page && show) await show(page, room, asked);

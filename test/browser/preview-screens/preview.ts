import '#client/styles/base.css';
import { startLanguage } from '#client/language.ts';
import { startTheme } from '#client/theme.ts';
import type { Material } from '#shared/scenario/material.ts';
import contacts from '../../../scenarios/contacts.json';
import guidelines from '../../../scenarios/guidelines.json';
import pulse from '../../../scenarios/pulse.json';
import { LocalRoom } from './local-room.ts';

/** ?surface=play|stage &steps=5 (facilitator's next steps taken) &answer=1 (the others have answered) &lang=lv,ru &people=12 */
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
const none = {};
const material = {
  ...{ scenario, translations, guidelines, contacts, pulse },
  ...{ guidelinesIn: none, contactsIn: none, pulseIn: none },
} as unknown as Material;

const room = new LocalRoom(material, languages, Number(asked.get('people') ?? 12));
for (let step = 0; step < Number(asked.get('steps') ?? 0); step += 1) {
  const { phase } = room.session.story;
  if (phase.at === 'scene' && phase.step.is === 'answering') room.answer();
  room.step();
}
if (asked.has('answer')) room.answer(1);
if (asked.get('again')) room.facilitator({ do: 'vote-again' });
Object.assign(window, { room });

startTheme();
await startLanguage(['common', 'play', 'refusals']);
const host = document.querySelector<HTMLElement>('#page');
if (host && asked.get('surface') === 'stage') {
  const { showStage } = await import('#client/stage/stage.ts');
  showStage(host, room.connection(null), { code: 'KT4R9W', joinUrl: 'http://192.168.1.20:2567' });
} else if (host) {
  const { startPlay } = await import('#client/play/play.ts');
  startPlay(host, room.connection('seat-0'));
}

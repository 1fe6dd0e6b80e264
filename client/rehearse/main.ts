import '../host/host.css';
import './rehearse.css';
import './phones.css';
import type { Material } from '#shared/scenario/material.ts';
import { type Answer, call } from '../api.ts';
import { keepInTab, keptInTab } from '../keep.ts';
import { startLanguage, t } from '../language.ts';
import { startTheme } from '../theme.ts';
import { Rehearsal } from './rehearsal.ts';
import type { Wish } from './room.ts';
import { noCase, preparing, refusedPage } from './wait-page.ts';
import { wishIn } from './wish-in.ts';

const PASSPHRASE_KEPT_AS = 'host-passphrase';

/** `/rehearse?case=cleaning-shift&country=LV&stage=lv,en`: a session that nobody else sees and nothing keeps. */
async function open(page: HTMLElement): Promise<void> {
  startTheme();
  await startLanguage(['common', 'host', 'refusals', 'names', 'rehearse']);
  document.title = t('rehearse:title');
  const wish = wishIn(new URLSearchParams(location.search));
  if (!wish) return noCase(page);
  await enter(page, wish, keptInTab(PASSPHRASE_KEPT_AS) ?? '');
}

async function enter(page: HTMLElement, wish: FullWish, passphrase: string): Promise<void> {
  preparing(page);
  const answer = await fetchCase(wish.scenario, passphrase);
  if (!answer.ok) return refusedPage(page, answer.refusal, (typed) => void enter(page, wish, typed));
  if (passphrase) keepInTab(PASSPHRASE_KEPT_AS, passphrase);
  begin(page, answer.body, wish, passphrase);
}

/** A server that asks for a passphrase before it opens rooms asks for it here too: a case tells how it ends. */
const fetchCase = (scenario: string, passphrase: string): Promise<Answer<Material>> =>
  call<Material>('POST', '/api/rehearsals', { scenario, ...(passphrase && { passphrase }) });

function begin(page: HTMLElement, material: Material, asked: FullWish, passphrase: string): void {
  const { scenario, country, stage, seed } = asked;
  const spoken = [material.scenario.language, ...Object.keys(material.translations)];
  const stageLanguages = stage.filter((code) => spoken.includes(code)).slice(0, 2);
  const known = material.contacts.countries;
  const wish: Wish = {
    seed,
    country: known.find((id) => id === country) ?? known[0] ?? '',
    stageLanguages: stageLanguages.length > 0 ? stageLanguages : [material.scenario.language],
  };
  const ground = document.createElement('div');
  page.replaceChildren(ground);
  const again = async () => {
    const answer = await fetchCase(scenario, passphrase);
    return answer.ok ? answer.body : null;
  };
  new Rehearsal(ground, material, wish, again);
}

type FullWish = NonNullable<ReturnType<typeof wishIn>>;

const page = document.getElementById('page');
if (page) void open(page);

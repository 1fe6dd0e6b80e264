import { html, nothing, type TemplateResult } from 'lit-html';
import type { ConsoleView } from '#shared/view/console-view.ts';
import { sourceWords } from '../care/source-words.ts';
import { t } from '../language.ts';
import { setTheme, theme } from '../theme.ts';
import { THEMES } from '../tokens.ts';
import type { Desk } from './desk.ts';
import { languageName } from './language-name.ts';
import { picker } from './picker.ts';

type Contact = ConsoleView['contacts'][number];

export function stageSection(desk: Desk): TemplateResult {
  const { languages, stageLanguages } = desk.notes;
  const [first = '', second = ''] = stageLanguages;
  const choose = (main: string, other: string) =>
    desk.ask({ do: 'stage-languages', languages: other && other !== main ? [main, other] : [main] });
  const all = languages.map((code) => ({ id: code, name: languageName(code) }));
  return html`<section>
    <h3>${t('host:more.stage')}</h3>
    ${stageLink(desk)}
    ${picker({ label: t('host:shelf.stageFirst'), options: all, value: first, choose: (code) => choose(code, second) })}
    ${picker({
      label: t('host:shelf.stageSecond'),
      options: [{ id: '', name: t('host:shelf.none') }, ...all.filter(({ id }) => id !== first)],
      value: second,
      choose: (code) => choose(first, code),
    })}
  </section>`;
}

const stageLink = ({ keys }: Desk) =>
  keys.stageKey
    ? html`<a class="button small stage-link" href="/stage#${keys.code}.${keys.stageKey}" target="_blank" rel="noopener">${t('host:bar.stage')}</a>`
    : nothing;

export function lookSection(): TemplateResult {
  const looks = Object.values(THEMES);
  return html`<section>
    ${picker({
      label: t('host:more.look'),
      options: looks.map(({ name }) => ({ id: name, name: t(`host:look.${name}`) })),
      value: theme().name,
      choose: (chosen) => {
        const look = looks.find(({ name }) => name === chosen);
        if (look) setTheme(look.name);
      },
    })}
  </section>`;
}

export function careSection(desk: Desk): TemplateResult {
  const { countries, country, contacts } = desk.notes;
  return html`<section>
    <h3>${t('host:more.care')}</h3>
    ${picker({
      label: t('host:shelf.country'),
      options: countries,
      value: country,
      choose: (chosen) => desk.ask({ do: 'country', country: chosen }),
    })}
    <p class="soft">${contacts.length === 0 ? t('host:more.contactsNone') : t('host:more.contactsHint')}</p>
    <ul class="contacts">${contacts.map((contact) => contactRow(desk, contact))}</ul>
  </section>`;
}

function contactRow(desk: Desk, { id, name, number, grade, checked, ...from }: Contact): TemplateResult {
  const tick = ({ target }: Event) =>
    target instanceof HTMLInputElement &&
    desk.ask({ do: 'check-contact', contact: id, checked: target.checked });
  return html`<li>
    <span><strong>${number}</strong> ${name}</span>
    <span class="soft">${t('host:more.grade', { grade })} · ${sourceWords(from)}</span>
    ${
      grade === 'A'
        ? nothing
        : html`<label class="switch">
            <input type="checkbox" .checked=${checked} @change=${tick} />
            ${t('host:more.checked')}
          </label>`
    }
  </li>`;
}

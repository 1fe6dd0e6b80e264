import { t } from '../language.ts';
import type { Desk } from './desk.ts';

/** Another choice than the leading one: possible, and recorded as what it is. */
export function overruleSheet(desk: Desk): void {
  const { choices, leading } = desk.notes;
  const letters = choices
    .filter(({ id }) => leading.includes(id))
    .map(({ letter, text }) => `${letter} ${text}`);
  desk.show({
    is: 'choose',
    title: t('host:confirm.overrule'),
    text: t('host:confirm.overruleText', { leading: letters.join('; ') }),
    intent: (choice) => ({ do: 'settle', choice }),
  });
}

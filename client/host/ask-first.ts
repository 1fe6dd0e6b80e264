import type { FacilitatorIntent } from '#shared/session/move.ts';
import { t } from '../language.ts';
import { type Desk, openChoices } from './desk.ts';

/** What cannot be taken back, or needs a choice named, is asked for once more before it is done. */

export function confirm(
  desk: Desk,
  title: string,
  text: string,
  yes: string,
  intent: FacilitatorIntent,
): void {
  desk.show({ is: 'confirm', title, text, yes, intent });
}

export function endSession(desk: Desk, intent: FacilitatorIntent): void {
  confirm(desk, t('host:confirm.end'), t('host:confirm.endText'), t('host:next.end-session'), intent);
}

export function startEmpty(desk: Desk, intent: FacilitatorIntent): void {
  const text = t('host:confirm.startEmptyText');
  confirm(desk, t('host:confirm.startEmpty'), text, t('host:confirm.startAnyway'), intent);
}

/** A choice scene cannot be left without a choice: the story needs one to go on. */
export function skip(desk: Desk): void {
  if (openChoices(desk).length === 0) {
    confirm(desk, t('host:confirm.skip'), t('host:confirm.skipText'), t('host:more.skip'), { do: 'skip' });
    return;
  }
  desk.show({
    is: 'choose',
    title: t('host:confirm.skipChoose'),
    text: t('host:confirm.skipChooseText'),
    choices: openChoices(desk),
    intent: (choice) => ({ do: 'skip', choice }),
  });
}

/** From the reading of a scene to the one before; from later on to the start of this one. */
export function stepBack(desk: Desk): void {
  const toBefore = desk.now.step === 'reading';
  const [title, text] = toBefore
    ? [t('host:confirm.backBefore'), t('host:confirm.backBeforeText')]
    : [t('host:confirm.backHere'), t('host:confirm.backHereText')];
  confirm(desk, title, text, t('host:confirm.backYes'), { do: 'back' });
}

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
    choices: openChoices(desk),
    intent: (choice) => ({ do: 'settle', choice }),
  });
}

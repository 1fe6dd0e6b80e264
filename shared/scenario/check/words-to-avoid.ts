/**
 * Words that hurt or mislead in texts about trafficking, and what to say instead (glossary §7.1). `never` has no
 * good use in a scenario; `weigh` has an ordinary meaning too, so a person decides.
 */
export interface AvoidedWord {
  readonly words: readonly string[];
  readonly instead: string;
  readonly use: 'never' | 'weigh';
}

export const WORDS_TO_AVOID: Readonly<Record<string, readonly AvoidedWord[]>> = {
  en: [
    {
      words: ['slave', 'slaves', 'enslaved', 'slavery', 'slave trade'],
      instead: 'person who was exploited; trafficking in human beings',
      use: 'never',
    },
    {
      words: ['illegal', 'illegals', 'illegally'],
      instead: 'without papers; not allowed; against the rules',
      use: 'never',
    },
    { words: ['prostitute', 'prostitutes'], instead: 'person who was sexually exploited', use: 'never' },
    {
      words: ['rescue', 'rescues', 'rescued', 'rescuer', 'rescuing'],
      instead: 'offered help; was helped; left',
      use: 'never',
    },
    { words: ['alleged victim', 'so-called victim'], instead: 'presumed victim', use: 'never' },
    { words: ['bride business'], instead: 'exploitative sham marriage', use: 'never' },
    { words: ['maid problem'], instead: 'domestic servitude', use: 'never' },
    { words: ['boyfriend problem'], instead: 'grooming', use: 'never' },
    { words: ['the girls'], instead: 'the women; the children; the people', use: 'weigh' },
    { words: ['loan'], instead: 'debt bondage, when the debt is never fairly counted down', use: 'weigh' },
    {
      words: ['commission'],
      instead: 'recruitment fee, when a worker pays for getting the job',
      use: 'weigh',
    },
    {
      words: ['weakness'],
      instead: 'a position of vulnerability: no real or acceptable alternative',
      use: 'weigh',
    },
    { words: ['waiting period'], instead: 'recovery and reflection period', use: 'weigh' },
    { words: ['immunity'], instead: 'non-punishment', use: 'weigh' },
    {
      words: ['young offender', 'young offenders'],
      instead: 'a child made to commit an offence',
      use: 'weigh',
    },
  ],
};

import type { CheckedWords } from './checked-words.ts';

export const LV: CheckedWords = {
  avoid: [
    {
      words: ['vergs', 'verga', 'vergu', 'vergi', 'vergam', 'vergiem', 'verdzene*', 'verdzīb*'],
      instead: 'cilvēks, kuru ekspluatēja; cilvēku tirdzniecība',
      use: 'never',
      notAfter: ['parādu'],
    },
    {
      words: ['nelegāl*', 'nelegāļ*'],
      instead: 'bez dokumentiem; nav atļauts; pretēji noteikumiem',
      use: 'never',
    },
    { words: ['prostitūt*'], instead: 'cilvēks, kuru seksuāli ekspluatēja', use: 'never' },
    { words: ['tā saucam* upur*', 'šķietam* upur*'], instead: 'iespējamais upuris', use: 'never' },
    {
      words: ['izglāb*', 'glābēj*'],
      instead: 'piedāvāja palīdzību; saņēma palīdzību; aizgāja',
      use: 'weigh',
    },
    { words: ['meitenes'], instead: 'sievietes; bērni; cilvēki', use: 'weigh' },
    {
      words: ['aizdevum*'],
      instead: 'parādu verdzība, ja parāds nekad netiek godīgi samazināts',
      use: 'weigh',
    },
    {
      words: ['komisijas maks*'],
      instead: 'darbā iekārtošanas maksa, ja par darbu maksā strādājošais',
      use: 'weigh',
    },
    { words: ['vājum*'], instead: 'neaizsargātības stāvoklis: nav citas pieņemamas izvēles', use: 'weigh' },
    { words: ['imunitāt*'], instead: 'nesodīšanas princips', use: 'weigh' },
    {
      words: ['jaunai* likumpārkāpēj*', 'nepilngadīg* likumpārkāpēj*'],
      instead: 'bērns, kuru piespieda pārkāpt likumu',
      use: 'weigh',
    },
  ],
  certain: ['pierād*', 'noteikti', 'neapšaubāmi', 'bez šaubām'],
  denying: [
    'ne',
    'nav',
    'nekas',
    'neko',
    'nekad',
    'neviens',
    'nevienu',
    'nebūt',
    'nevar',
    'nedrīkst',
    'viena pati',
    'viens pats',
  ],
};

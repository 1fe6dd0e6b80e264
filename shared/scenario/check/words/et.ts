import type { CheckedWords } from './checked-words.ts';

export const ET: CheckedWords = {
  avoid: [
    {
      words: ['ori', 'orja', 'orje', 'orjad', 'orjade', 'orjaks', 'orjast', 'orjus*', 'orjakaubandus*'],
      instead: 'inimene, keda ära kasutati; inimkaubandus',
      use: 'never',
    },
    { words: ['illegaal*'], instead: 'ilma dokumentideta; ei ole lubatud; reeglite vastu', use: 'never' },
    {
      words: ['prostituut*', 'prostituudi*'],
      instead: 'inimene, keda seksuaalselt ära kasutati',
      use: 'never',
    },
    { words: ['niinimetatud ohv*', 'väidetav* ohv*'], instead: 'eeldatav ohver', use: 'never' },
    {
      words: ['päästis', 'päästsi*', 'päästeti', 'päästma', 'päästa', 'päästja*'],
      instead: 'pakkus abi; sai abi; lahkus',
      use: 'weigh',
    },
    { words: ['tüdrukud'], instead: 'naised; lapsed; inimesed', use: 'weigh' },
    {
      words: ['laen', 'laenu'],
      instead: 'võlaorjus, kui võlg ausalt arvestades kunagi ei vähene',
      use: 'weigh',
    },
    {
      words: ['vahendustasu*', 'komisjonitasu*'],
      instead: 'värbamistasu, kui töö saamise eest maksab töötaja',
      use: 'weigh',
    },
    { words: ['nõrkus*'], instead: 'haavatav seisund: muud vastuvõetavat valikut ei ole', use: 'weigh' },
    { words: ['immuniteet*', 'immuniteedi*'], instead: 'mittekaristamise põhimõte', use: 'weigh' },
    { words: ['noorkurjategija*'], instead: 'laps, keda sunniti kuriteole', use: 'weigh' },
  ],
  certain: ['tõesta*', 'kindlasti', 'kahtlemata'],
  denying: ['ei', 'ega', 'mitte', 'midagi', 'pole', 'üksi', 'vaevalt'],
};

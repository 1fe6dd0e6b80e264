/**
 * By Latin letter, what looks like it; chosen from Unicode's confusables (UTS #39, version 16) among the scripts that
 * may stand beside Latin in one word. Accents and styled letters are taken apart by NFKD before.
 */
const TWINS: Readonly<Record<string, string>> = {
  a: 'аαɑᴀ',
  b: 'вьβɓʙ',
  c: 'сϲᴄ',
  d: 'ԁđðᴅ',
  e: 'еҽεɛᴇ',
  f: 'ƒꜰ',
  g: 'ԍɡɢց',
  h: 'һнΗħհʜ',
  i: 'іιıɩɪ',
  j: 'јϳȷյᴊ',
  k: 'кκᴋ',
  l: '1I|ІΙӀӏłʟ',
  m: 'мΜᴍ',
  n: 'ηոΝɴ',
  o: '0оοσøөօᴏ',
  p: 'рρΡþᴘ',
  q: 'ԛզ',
  r: 'гʀ',
  s: 'ѕſꜱ',
  t: 'тτŧᴛ',
  u: 'υսᴜ',
  v: 'ѵνᴠ',
  w: 'ԝωᴡ',
  x: 'хχΧ',
  y: 'уγүΥ',
  z: 'Ζᴢ',
  '3': 'зӡ',
};
const TWIN: ReadonlyMap<string, string> = new Map(
  Object.entries(TWINS).flatMap(([letter, twins]) => [...twins].map((twin) => [twin, letter] as const)),
);

/** How a text looks: two that give the same cannot be told apart from the back row. Capitals before they are lost. */
export const skeleton = (text: string): string =>
  [...text.normalize('NFKD').replace(/\p{M}/gu, '')]
    .map((sign) => TWIN.get(sign) ?? TWIN.get(sign.toLowerCase()) ?? sign.toLowerCase())
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]/gu, '');

/** How a name looks as it is written, and without its capitals. Gaps and points make no difference. */
export type Looks = readonly [written: string, small: string];

export function looksOf(name: string): Looks {
  const letters = lettersOf(name);
  return [skeleton(letters), skeleton(letters.toLowerCase())];
}

export const areAlike = (one: Looks, other: Looks): boolean => one[0] === other[0] || one[1] === other[1];

const KIN = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;
const LETTER = /\p{L}/u;

/** Letters of a script we have no twins for, among Latin ones: nobody's name, but a good disguise. */
export const mixesScripts = (text: string): boolean =>
  text.split(/[^\p{L}\p{M}\p{N}]+/u).some((word) => {
    const letters = [...word].filter((sign) => LETTER.test(sign));
    return letters.some((sign) => KIN.test(sign)) && !letters.every((sign) => KIN.test(sign));
  });

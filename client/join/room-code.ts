/** The signs a room code is made of: no vowels, nothing that looks like something else (see server/seats.ts). */
const ROOM_CODE = /^[BCDFGHJKMNPQRTVWXY3479]{6}$/;
const CYRILLIC: Readonly<Record<string, string>> = {
  В: 'B',
  С: 'C',
  Н: 'H',
  К: 'K',
  М: 'M',
  Р: 'P',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  З: '3',
};

/** The code a person means: in any case, with spaces or dashes, on a Cyrillic keyboard. Null while it cannot be one. */
export function roomCodeIn(typed: string): string | null {
  const signs = [...typed.toUpperCase().replace(/[\s·–—-]/g, '')]
    .map((sign) => CYRILLIC[sign] ?? sign)
    .join('');
  return ROOM_CODE.test(signs) ? signs : null;
}

/** The code in an address such as `http://192.168.1.20:2567/join/KT4R9W`, copied from a message. */
export const codeInAddress = (typed: string): string | null =>
  roomCodeIn(/\/join\/([^/?#\s]+)/.exec(typed)?.[1] ?? '');

/** Read aloud and typed more easily in two halves. */
export const inHalves = (code: string): string => `${code.slice(0, 3)}\u00a0${code.slice(3)}`;

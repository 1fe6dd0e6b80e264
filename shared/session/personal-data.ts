/** Seven digits or more, however they are set apart, are a telephone number or a personal code. */
const LONG_NUMBER = /\p{Nd}(?:[\s().,/+-]{0,2}\p{Nd}){6}/u;
const E_MAIL = /[^\s@]\s?(?:@|[[(]\s?at\s?[\])])\s?[\p{L}\p{N}-]+\s?\.\s?\p{L}{2}/iu;

/** Whether a text seems to hold what leads to one person: a telephone number, a personal code or an e-mail address. */
export function looksPersonal(text: string): boolean {
  const plain = text.normalize('NFKC');
  return LONG_NUMBER.test(plain) || E_MAIL.test(plain);
}

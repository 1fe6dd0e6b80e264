/** What the game fills in must come back as it went: a translator's tool sees it as one thing that cannot be cut. */
const PLACEHOLDER = /\{\{[^{}]*\}\}/g;

export const placeholdersIn = (text: string): readonly string[] => text.match(PLACEHOLDER) ?? [];

const XML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#xD;',
};

export const escaped = (text: string): string => text.replace(/[&<>"\r]/g, (sign) => XML[sign] ?? sign);

/** Signs XML has no way to write; XLIFF names them by their number. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very ones that are looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const written = (text: string): string =>
  escaped(text).replace(
    UNWRITABLE,
    (sign) => `<cp hex="${sign.charCodeAt(0).toString(16).padStart(4, '0')}"/>`,
  );

/** Text with its placeholders as elements; `known` are those of the source, whose ids the target shares. */
export function writeInline(text: string, known: readonly string[]): string {
  const left = known.map((words, index) => ({ words, id: `p${index + 1}` }));
  const parts = text.split(PLACEHOLDER);
  const elements = placeholdersIn(text).map((words, index) => {
    const at = left.findIndex((each) => each.words === words);
    const [taken] = at < 0 ? [{ id: `x${index + 1}` }] : left.splice(at, 1);
    return `<ph id="${taken?.id}" equiv="${escaped(words)}" disp="${escaped(words)}" canDelete="no" canCopy="no"/>`;
  });
  return parts.map((part, index) => written(part) + (elements[index] ?? '')).join('');
}

type Attributes = Readonly<Record<string, string | number>>;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** One element of the picture; what lies in it is drawn already. */
export function tag(name: string, attributes: Attributes, inside: readonly string[] = []): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const body = inside.join('');
  return `<${name}${written.join('')}${body ? `>${body}</${name}>` : '/>'}`;
}

export const textTag = (text: string, attributes: Attributes): string =>
  tag('text', attributes, [escaped(text)]);

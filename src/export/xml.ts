/** Text in XML. */
const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // As they are, a parser makes spaces of them in an attribute, and one line end of another.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** A value between tags or in an attribute. Takes text of the model: it is free of what XML can't hold. */
export const xml = (value: string | number): string =>
  String(value).replaceAll(/[&<>"'\t\n\r]/g, (char) => ESCAPED[char] ?? char)

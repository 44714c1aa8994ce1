// XML 1.0 can't hold these in any form, escaped or not: control characters but tab and line ends, lone surrogates,
// U+FFFE and U+FFFF.
const invalid =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text made fit for XML content and attributes; characters that XML can't hold are removed. */
export function escapeXml(text: string): string {
  return text.replace(invalid, "").replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

const forbidden = /[\p{C}\p{Zl}\p{Zp}"*/:<>?\\|%]/gu;
const maxLength = 120;

/**
 * A name for a file made from what people typed: nothing that a file system or a header could misread, no hidden file,
 * no direction marks that turn an ending around. Never empty.
 */
export function safeFileName(title: string, extension: string): string {
  const name = Array.from(title.normalize("NFC").replaceAll(forbidden, " "))
    .slice(0, maxLength)
    .join("")
    .replaceAll(/\s+/g, " ")
    .replace(/^[\s.]+/, "")
    .replace(/[\s.]+$/, "");
  return `${name === "" ? "board" : name}.${extension}`;
}

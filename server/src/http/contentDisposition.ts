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

/** The header that saves an answer under a name: plain letters for old programs, the true name for all others (RFC 6266). */
export function contentDisposition(fileName: string): string {
  const plain = fileName
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\w .,()+-]/g, "_");
  const encoded = encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

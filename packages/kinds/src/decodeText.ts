import { tableError, type TableError } from "./tableError.ts";

/** The bytes that files of other kinds begin with, and what to tell who picked one. */
const knownFiles: readonly { readonly begins: string; readonly what: string }[] = [
  { begins: "PK\u0003\u0004", what: "an Excel workbook or a zip archive" },
  { begins: "\u00d0\u00cf\u0011\u00e0", what: "an old Excel workbook" },
  { begins: "%PDF", what: "a PDF" },
  { begins: "\u0089PNG", what: "a picture" },
  { begins: "\u00ff\u00d8\u00ff", what: "a picture" },
  { begins: "GIF8", what: "a picture" },
  { begins: "\u001f\u008b", what: "a compressed file" },
];

/** The number of the line on which a position of a text lies, from 1. `\r\n`, `\n` and `\r` each end a line. */
export function lineAt(text: string, index: number): number {
  return countLineBreaks(text.slice(0, index)) + 1;
}

/** How many line breaks a text holds; `\r\n` counts as one. */
export function countLineBreaks(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) count++;
  }
  return count;
}

/**
 * The text of a file: UTF-8 with or without a byte order mark, or UTF-16 with one. Whatever isn't text gives an error
 * that says what to do; nothing is replaced or guessed.
 */
export function decodeText(bytes: Uint8Array): { readonly ok: true; readonly text: string } | TableError {
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  const known = knownFiles.find(({ begins }) => start.startsWith(begins));
  if (known)
    return tableError("not-text", `This is ${known.what}, not a text file. Save the table as CSV and try again.`);
  const encoding = start.startsWith("\u00ff\u00fe")
    ? "utf-16le"
    : start.startsWith("\u00fe\u00ff")
      ? "utf-16be"
      : "utf-8";
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const bad = new TextDecoder(encoding).decode(bytes);
    return tableError(
      "not-utf8",
      "The file isn't encoded as UTF-8, so letters with accents would be wrong. Save it as “CSV UTF-8” and try again.",
      lineAt(bad, Math.max(0, bad.indexOf("\ufffd"))),
    );
  }
  const nul = text.indexOf("\0");
  if (nul < 0) return { ok: true, text };
  return tableError("not-text", "The file holds characters that no text has. Is it a text file?", lineAt(text, nul));
}

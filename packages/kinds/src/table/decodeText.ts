import { tableError, type TableError } from "./tableError.ts";
import { encodingLabel, utf16Of, windowsEncodingOf, type TextEncoding } from "./textEncoding.ts";
import { say } from "./words/say.ts";

/** The bytes that files of other kinds begin with, and what such a file is, as messages tell it. */
const knownFiles: readonly { readonly begins: string; readonly what: string }[] = [
  { begins: "PK\u0003\u0004", what: "zip" },
  { begins: "\u00d0\u00cf\u0011\u00e0", what: "office" },
  { begins: "{\\rt", what: "rtf" },
  { begins: "%PDF", what: "pdf" },
  { begins: "\u0089PNG", what: "picture" },
  { begins: "\u00ff\u00d8\u00ff", what: "picture" },
  { begins: "GIF8", what: "picture" },
  { begins: "RIFF", what: "sound" },
  { begins: "\u001f\u008b", what: "packed" },
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

/** A text and how its letters were stored. */
export interface DecodedText {
  readonly ok: true;
  readonly text: string;
  readonly encoding: TextEncoding;
  /** Nothing in the file says so; it was told by its bytes, and people should look at a few words. */
  readonly isGuess: boolean;
}

/** What the bytes say of themselves. */
function markedEncoding(bytes: Uint8Array): TextEncoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xef && second === 0xbb && third === 0xbf ? "utf-8" : undefined;
}

function decode(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The text of a file: UTF-8, UTF-16, Windows-1252 or -1251 when it can be nothing else, or the encoding that somebody chose.
 * Whatever isn't text gives an error that says what to do; no letter is ever replaced.
 */
export function decodeText(bytes: Uint8Array, chosen?: TextEncoding): DecodedText | TableError {
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  const known = knownFiles.find(({ begins }) => start.startsWith(begins));
  if (known) return tableError("not-text", say.notText({ what: known.what }));
  const marked = markedEncoding(bytes);
  const utf16 = marked === undefined && chosen === undefined ? utf16Of(bytes) : undefined;
  let encoding = chosen ?? marked ?? utf16 ?? "utf-8";
  let isGuess = utf16 !== undefined;
  let text = decode(bytes, encoding);
  const windows = text === undefined && chosen === undefined && encoding === "utf-8" && windowsEncodingOf(bytes);
  if (windows) {
    encoding = windows;
    isGuess = true;
    text = decode(bytes, encoding);
  }
  if (text === undefined) {
    const bad = new TextDecoder(encoding).decode(bytes);
    const message = chosen === undefined ? say.notUtf8 : say.notEncoded({ encoding: encodingLabel(encoding) });
    return tableError("not-utf8", message, lineAt(bad, Math.max(0, bad.indexOf("\ufffd"))));
  }
  const nul = text.indexOf("\0");
  if (nul < 0) return { ok: true, text, encoding, isGuess };
  return tableError("not-text", say.noTextHas, lineAt(text, nul));
}

import { say } from "./words/say.ts";

/** How the letters of a text file can be stored. What a browser and Node decode alike. */
export const textEncodings = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "windows-1250",
  "windows-1251",
  "macintosh",
  "shift_jis",
  "gb18030",
  "euc-kr",
] as const;
export type TextEncoding = (typeof textEncodings)[number];

const names: Readonly<Record<TextEncoding, () => string>> = {
  "utf-8": () => "UTF-8",
  "utf-16le": () => "UTF-16",
  "utf-16be": () => "UTF-16 (big-endian)",
  "windows-1252": () => say.windows1252,
  "windows-1250": () => say.windows1250,
  "windows-1251": () => say.windows1251,
  macintosh: () => "Mac Roman",
  shift_jis: () => say.shiftJis,
  gb18030: () => say.gb18030,
  "euc-kr": () => say.eucKr,
};

/** How an encoding is called on the screen. */
export function encodingLabel(encoding: TextEncoding): string {
  return names[encoding]();
}

/** How many pairs of bytes are looked at. */
const looked = 2_048;

/**
 * UTF-16 without a byte order mark, as some exports write it: every other byte of Latin letters, digits, spaces and
 * separators is zero, always the same one of the two. `undefined` when the bytes don't say so clearly.
 */
export function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined;
  const pairs = Math.min(looked, bytes.length / 2);
  let first = 0;
  let second = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (bytes[at] === 0) first += 1;
    if (bytes[at + 1] === 0) second += 1;
  }
  const isClear = (zeros: number, others: number) => zeros >= pairs * 0.4 && others <= pairs * 0.01;
  if (isClear(second, first)) return "utf-16le";
  return isClear(first, second) ? "utf-16be" : undefined;
}

/** Bytes from 0x80 on that Windows-1252 has no letter for. */
const unused1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** What bytes that aren't UTF-8 most likely are; `undefined` where they are no text of a Windows encoding. */
export function windowsEncodingOf(bytes: Uint8Array): "windows-1252" | "windows-1251" | undefined {
  if (!mayBe1252(bytes)) return undefined;
  return isCyrillic(bytes) ? "windows-1251" : "windows-1252";
}

/**
 * Whether bytes that aren't UTF-8 may be Windows-1252, what Excel calls "CSV" in Western Europe: no control characters,
 * no bytes without a letter, and not UTF-8 with a few broken places, which would become "Ã¼".
 */
function mayBe1252(bytes: Uint8Array): boolean {
  let letters = 0;
  let utf8 = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) return false;
    if (unused1252.has(byte)) return false;
    if (byte < 0x80) continue;
    letters += 1;
    const next = bytes[at + 1] ?? 0;
    if (byte >= 0xc3 && byte <= 0xf4 && next >= 0x80 && next < 0xc0) utf8 += 1;
  }
  return utf8 < letters - utf8 * 2;
}

/** The ten letters that make up two thirds of Russian text, and nearly as much of its neighbours', in Windows-1251. */
const frequent = new Set(Array.from("оеаинтсрвл", (letter) => 0xe0 + letter.charCodeAt(0) - 0x430));

const isLatin = (byte: number) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;

/** Fewer letters than this say nothing by how often they come. */
const countable = 10;

/**
 * Whether text is Cyrillic in Windows-1251: whole words of letters beyond ASCII, where Western words have one or two of
 * them amid others, and the letters that are frequent there, of either case.
 */
function isCyrillic(bytes: Uint8Array): boolean {
  let letters = 0;
  let inWords = 0;
  let common = 0;
  let run = 0;
  for (let at = 0; at <= bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0xc0 || byte === 0xa8 || byte === 0xb8) {
      run += 1;
      letters += 1;
      if (frequent.has(byte < 0xe0 ? byte + 0x20 : byte)) common += 1;
      continue;
    }
    const isWhole = run >= 2 && !isLatin(byte) && !isLatin(bytes[at - run - 1] ?? 0);
    if (run >= 3 || isWhole) inWords += run;
    run = 0;
  }
  return inWords > letters * 0.7 && (letters < countable || common > letters * 0.4);
}

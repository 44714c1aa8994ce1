import { language, region } from "#host";

const made = new Map<string, Intl.NumberFormat>();

/** A number as the language writes it: "1,234.5", "1.234,5". */
export function numberToWords(value: number): string {
  const tag = language();
  const format = made.get(tag) ?? new Intl.NumberFormat(tag);
  made.set(tag, format);
  return format.format(value);
}

/** What stands between whole and broken in numbers: "." or ",". */
export function decimalSeparator(): string {
  return numberToWords(1.5).replaceAll(/\d/g, "");
}

/** Names one after the other as the language lists them: "a, b and c". British English leaves the comma before "and" out. */
export function listToWords(parts: readonly string[]): string {
  return new Intl.ListFormat(british(), { type: "conjunction" }).format(parts);
}

/** A day or a moment as the language writes it: "21 November 2026 at 22:45". English days are written the British way: the number first. */
export function dayToWords(day: Date, style: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(british(), style).format(day);
}

/** A noun within a sentence: English has small letters there, German keeps the capital. */
export function midSentence(noun: string): string {
  return language() === "en" ? noun.toLowerCase() : noun;
}

/** The language with the habits of the reader's region, where it is known: for times of the day and dates of the calendar. */
export function locale(): string {
  return region() ?? language();
}

function british(): string {
  return language() === "en" ? "en-GB" : language();
}

import { dayToWords } from "@throughline/words";

/** A day as it stands on pictures: "3 November 2026". `timeZone` is one of IANA's names. */
export function dayWords(timeZone: string, at: Date = new Date()): string {
  return dayToWords(at, { day: "numeric", month: "long", year: "numeric", timeZone });
}

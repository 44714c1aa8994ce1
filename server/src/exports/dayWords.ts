/** A day as it stands on pictures, the same for every reader: "3 November 2026". `timeZone` is one of IANA's names. */
export function dayWords(timeZone: string, at: Date = new Date()): string {
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone }).format(at);
}

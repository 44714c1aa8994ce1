/** Which of the first two numbers of 03/04/2026 is the day. */
export type DayOrder = "day-first" | "month-first";

/** A day that was read, `YYYY-MM-DD`, or the finding that only the order of day and month is open. */
export type ReadDay = { readonly day: string } | { readonly isUndecided: true };

/** Whether a text is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Languages whose months are read, as trackers and spreadsheets write them; where two differ the first one counts. */
const languages = ["en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb"];

const fold = (word: string) =>
  word
    .normalize("NFKD")
    .replace(/[\p{M}.]/gu, "")
    .toLowerCase();

let monthsByName: Map<string, number> | undefined;

function monthOf(word: string): number | undefined {
  if (monthsByName === undefined) {
    monthsByName = new Map([["sept", 9]]);
    for (const language of languages) {
      for (const style of ["long", "short"] as const) {
        const format = new Intl.DateTimeFormat(language, { month: style, day: "numeric", timeZone: "UTC" });
        for (let month = 1; month <= 12; month += 1) {
          const parts = format.formatToParts(Date.UTC(2026, month - 1, 2));
          const name = fold(parts.find(({ type }) => type === "month")?.value ?? "");
          if (name !== "" && !monthsByName.has(name)) monthsByName.set(name, month);
        }
      }
    }
  }
  return monthsByName.get(fold(word));
}

function dayOf(year: string, month: number, day: number): string | undefined {
  const full = year.length === 2 ? `${Number(year) < 70 ? 20 : 19}${year}` : year;
  const text = `${full}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isDay(text) ? text : undefined;
}

/** A time of day with what may follow it, at the end of a text: "T22:30:00.000Z", " 6:00 PM", " 10:00:00 GMT+0000 (GMT)". */
const time =
  /(?:\s*,?\s+|\s*T)\d{1,2}(?::\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?\s*(?:[ap]\.?\s?m\.?)?|\s*[ap]\.?m\.?)(?:\s*(?:Z|[A-Z]{2,5})?(?:[+-]\d{1,2}:?\d{0,2})?(?:\s*\([^()]*\))?)?$/i;

const weekday = /^\p{L}{2,12}\.?,?\s+(?=[\p{L}\d])/u;

/** The days that spreadsheets count from 30 December 1899; only those of 1954 to 2119, other numbers are no dates. */
function serialDay(text: string): string | undefined {
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return undefined;
  const days = Math.floor(Number(text));
  if (days < 20_000 || days > 80_000) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}

function numericDay(text: string, order: DayOrder | undefined): ReadDay | undefined {
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/.exec(text);
  if (dotted) return found(dayOf(dotted[3] ?? "", Number(dotted[2]), Number(dotted[1])));
  const match = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(text);
  if (!match) return undefined;
  const [, first = "", second = "", year = ""] = match;
  const dayFirst = dayOf(year, Number(second), Number(first));
  const monthFirst = dayOf(year, Number(first), Number(second));
  if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst)
    return found(dayFirst ?? monthFirst);
  return order === undefined ? { isUndecided: true } : { day: order === "day-first" ? dayFirst : monthFirst };
}

function namedDay(text: string): string | undefined {
  const ordinal = String.raw`(\d{1,2})(?:st|nd|rd|th|er|º|\.)?`;
  const name = String.raw`(\p{L}{3,12})\.?`;
  const year = String.raw`'?(\d{4}|\d{2})`;
  const dayFirst = new RegExp(
    String.raw`^${ordinal}[\s/.,-]*(?:de |of )?${name}[\s/.,-]*(?:de |of )?${year}$`,
    "iu",
  ).exec(text);
  if (dayFirst) return dayOf(dayFirst[3] ?? "", monthOf(dayFirst[2] ?? "") ?? 0, Number(dayFirst[1]));
  const monthFirst = new RegExp(String.raw`^${name}[\s/-]*${ordinal}[\s/,-]+${year}$`, "iu").exec(text);
  if (monthFirst) return dayOf(monthFirst[3] ?? "", monthOf(monthFirst[1] ?? "") ?? 0, Number(monthFirst[2]));
  const yearFirst = new RegExp(String.raw`^(\d{4})[\s/-]${name}[\s/-]${ordinal}$`, "iu").exec(text);
  return yearFirst ? dayOf(yearFirst[1] ?? "", monthOf(yearFirst[2] ?? "") ?? 0, Number(yearFirst[3])) : undefined;
}

const found = (day: string | undefined): ReadDay | undefined => (day === undefined ? undefined : { day });

/**
 * Reads a day as exports and spreadsheets write it: 2026-03-02, with times and zones, 02/Mar/26 6:00 PM, Mar 2, 2026,
 * 2. März 2026, 2.3.26, 2026年3月2日, Excel's serial numbers, 28/11/2026. The day is the one that is written, whatever the zone.
 * Years of two digits are those from 1970 to 2069. 03/04/2026 is undecided unless `order` says.
 */
export function readDay(text: string, order?: DayOrder): ReadDay | undefined {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > 80) return undefined;
  const serial = serialDay(trimmed);
  if (serial !== undefined) return { day: serial };
  const day = trimmed.replace(time, "").trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(day) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(day);
  const east = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?$/u.exec(day);
  const plain = iso ?? east;
  if (plain) return found(dayOf(plain[1] ?? "", Number(plain[2]), Number(plain[3])));
  const bare = day.replace(weekday, "");
  return numericDay(day, order) ?? numericDay(bare, order) ?? found(namedDay(day) ?? namedDay(bare));
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Whether a text is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A stored day as people read it: "28 Nov 2026". "" stays "". */
export function dayToWords(day: string): string {
  if (!isDay(day)) return day;
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${months[(month ?? 1) - 1]} ${year}`;
}

/**
 * Reads a day as files write it: ISO with or without a time, 28.11.2026, 28/11/2026 or 11/28/2026, 28 Nov 2026.
 * `undefined` when it can't be told for sure, e.g. 03/04/2026.
 */
export function parseDay(text: string): string | undefined {
  const trimmed = text.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/.exec(trimmed);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(trimmed);
  if (dotted) return dayOf(dotted[3], dotted[2], dotted[1]);
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(trimmed);
  if (slashed) {
    const readings = [dayOf(slashed[3], slashed[2], slashed[1]), dayOf(slashed[3], slashed[1], slashed[2])];
    const days = new Set(readings.filter((day) => day !== undefined));
    return days.size === 1 ? [...days][0] : undefined;
  }
  const named = /^(\d{1,2})[\s/-]([A-Za-z]{3})[a-z]*\.?,?[\s/-](\d{4})$/.exec(trimmed);
  const month = months.findIndex((name) => name.toLowerCase() === named?.[2]?.toLowerCase());
  return named && month >= 0 ? dayOf(named[3], String(month + 1), named[1]) : undefined;
}

function dayOf(year = "", month = "", day = ""): string | undefined {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(text) ? text : undefined;
}

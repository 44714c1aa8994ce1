import { dayToWords as wordsOfDay, language } from "@throughline/words";
import { z } from "zod/mini";
import { isDay } from "../../table/calendarDay.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day as elements store it: `YYYY-MM-DD`, or "" while nobody has said. */
export const dayText = z
  .string()
  .check(z.refine((date) => date === "" || isDay(date), "is not a date like 2026-03-31"));

/** A stored day as people read it: "28 Nov 2026", "28. Nov. 2026". "" stays "". */
export function dayToWords(day: string): string {
  if (!isDay(day)) return day;
  if (language() !== "en")
    return wordsOfDay(new Date(day), { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  // British English says "Sept", which no other month's three letters prepare for.
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${months[(month ?? 1) - 1]} ${year}`;
}

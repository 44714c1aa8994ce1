import { language, locale } from "@throughline/words";
import { serverNow } from "../api/ServerClock.ts";
import { say } from "./words/say.ts";

const steps: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

const words = new Intl.RelativeTimeFormat(language(), { numeric: "auto" });

/** A moment as people say it: "just now", "5 minutes ago", "yesterday". Both in milliseconds since 1970 or ISO 8601; now is by the server's clock. */
export function timeAgo(then: string | number, now: number = serverNow()): string {
  const seconds = Math.round((now - new Date(then).getTime()) / 1000);
  for (const [unit, length] of steps) {
    if (Math.abs(seconds) >= length) return words.format(-Math.trunc(seconds / length), unit);
  }
  return say.justNow;
}

/** A moment in full, for tooltips: "21 November 2026 at 22:45". */
export function fullTime(then: string): string {
  return new Date(then).toLocaleString(locale(), { dateStyle: "long", timeStyle: "short" });
}

import { locale } from "@throughline/words";
import { serverNow } from "../api/ServerClock.ts";
import { say } from "./words/say.ts";

type Moment = string | number;

const date = (moment: Moment) => new Date(moment);
const day = (moment: Moment) => {
  const start = date(moment);
  start.setHours(0, 0, 0, 0);
  return start;
};

/** The day that a moment (ISO 8601 or milliseconds) falls on, on this device, as a key: equal for equal days. */
export function dayKey(moment: Moment): string {
  return day(moment).toDateString();
}

/** A day as people say it: "Today", "Yesterday", "Tuesday", then with the date, and with the year when it is another. */
export function dayWords(moment: Moment, now: number = serverNow()): string {
  // Rounded: days on which the clock is changed have 23 or 25 hours.
  const ago = Math.round((day(now).getTime() - day(moment).getTime()) / 86_400_000);
  if (ago === 0) return say.today;
  if (ago === 1) return say.yesterday;
  if (ago > 1 && ago < 7) return date(moment).toLocaleDateString(locale(), { weekday: "long" });
  const year = date(moment).getFullYear() === date(now).getFullYear() ? undefined : "numeric";
  return date(moment).toLocaleDateString(locale(), { weekday: "long", day: "numeric", month: "long", year });
}

/** The time of day, "14:05"; with seconds where several moments fall on one minute. */
export function clockWords(moment: Moment, withSeconds = false): string {
  const second = withSeconds ? ("2-digit" as const) : undefined;
  return date(moment).toLocaleTimeString(locale(), { hour: "numeric", minute: "2-digit", second });
}

/** From when to when: "14:05–15:10", or one time when both are the same minute. */
export function spanWords(from: Moment, to: Moment): string {
  const [start, end] = [clockWords(from), clockWords(to)];
  return start === end ? start : `${start}–${end}`;
}

/** A moment with its day: "Tuesday, 14:05". */
export function momentWords(moment: Moment, now: number = serverNow(), withSeconds = false): string {
  return `${dayWords(moment, now)}, ${clockWords(moment, withSeconds)}`;
}

/** Two moments as a stretch: "Today, 14:05–14:20"; with seconds within one minute, with both days across midnight. */
export function stretchWords(from: Moment, to: Moment, now: number = serverNow()): string {
  if (dayKey(from) !== dayKey(to)) return `${momentWords(from, now)} – ${momentWords(to, now)}`;
  const withSeconds = clockWords(from) === clockWords(to);
  const [start, end] = [clockWords(from, withSeconds), clockWords(to, withSeconds)];
  return `${dayWords(to, now)}, ${start === end ? start : `${start}–${end}`}`;
}

/** How long something takes, for people: "45 s", "12 min", "3 h 5 min". Milliseconds. */
export function lengthWords(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}

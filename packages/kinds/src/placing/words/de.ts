import type { Translation } from "@throughline/words";
import type { en } from "./en.ts";

export const de = {
  mergeInto: "Zusammenführen mit…",
  moveTo: "Verschieben nach…",
  range: "{first} bis {last}",
  move: "{direction, select, left {Nach links} right {Nach rechts} up {Nach oben} other {Nach unten}}",
  at: "{place}, {where, select, first {als Erstes} other {nach {what}}}",
} as const satisfies Translation<typeof en>;

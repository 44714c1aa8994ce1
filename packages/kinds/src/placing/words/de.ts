import type { Translation } from "@throughline/words";
import type { en } from "./en.ts";

export const de = {
  mergeInto: "Zusammenführen mit…",
  moveTo: "Verschieben nach…",
  range: "{first} bis {last}",
  move: "{direction, select, left {Nach links} right {Nach rechts} up {Nach oben} other {Nach unten}}",
  at: "{place}, {where, select, first {als Erstes} other {nach {what}}}",
  unreadable: "Das Kopierte kann nicht gelesen werden",
  nothingFits: "Nichts vom Kopierten passt auf diese Art von Board",
  mergedWithItself: "{what}: lässt sich nicht mit sich selbst zusammenführen",
  namesTooLong: "Die Namen sind zusammen zu lang: Kürzen Sie zuerst einen",
  notesTooLong: "Die Notizen sind zusammen zu lang: Kürzen Sie zuerst eine",
} as const satisfies Translation<typeof en>;

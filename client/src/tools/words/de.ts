import type { Translation } from "@throughline/words";
import type { en } from "./en.ts";

export const de = {
  nothingThere: "Hier kann nichts hinzugefügt werden; versuchen Sie es neben den anderen Karten",
  stays: "{several, plural, one {Bleibt, wo es war} other {Bleiben, wo sie waren}}",
  copiedTo: "Kopiert nach {place}",
  movedTo: "Verschoben nach {place}",
  severalCopiedTo: "{what} kopiert nach {place}",
  severalMovedTo: "{what} verschoben nach {place}",
  moveCancelled: "Verschieben abgebrochen",
  noFurther:
    "Weiter {direction, select, left {nach links} right {nach rechts} up {nach oben} other {nach unten}} geht es nicht",
  moved: "{direction, select, left {Nach links} right {Nach rechts} up {Nach oben} other {Nach unten}} verschoben",
  severalMoved:
    "{what} {direction, select, left {nach links} right {nach rechts} up {nach oben} other {nach unten}} verschoben",
  added: "Hinzugefügt: {what}",
} as const satisfies Translation<typeof en>;

import type { Translation } from "@throughline/words";
import type { en } from "./en.ts";

export const de = {
  did: "{who} {deeds}.",
  othersChanged: "{count, plural, one {# weitere Person hat} other {# weitere haben}} das Board geändert.",
  typedIn: "hat in {what} geschrieben",
  typedInPlaces: "hat an {count, number} Stellen geschrieben",
  deed: "hat {what} {doing, select, added {hinzugefügt} deleted {gelöscht} moved {verschoben} other {geändert}}",
  elements: "{count, plural, one {# Element} other {# Elemente}}",
  somebody: "Jemand",
  whatOthersDo: "Was andere tun",
  noFurther:
    "Weiter {direction, select, left {nach links} right {nach rechts} up {nach oben} other {nach unten}} geht es nicht",
  moved: "{direction, select, left {Nach links} right {Nach rechts} up {Nach oben} other {Nach unten}} verschoben",
  severalMoved:
    "{what} {direction, select, left {nach links} right {nach rechts} up {nach oben} other {nach unten}} verschoben",
  movedTo: "Verschoben nach {place}",
  selectedCount: "{count, plural, =0 {Nichts ausgewählt} other {# ausgewählt}}",
  board: "Board",
  besideGrid: "Neben dem Raster",
  empty: "Leer",
  clearLevel: "{what} löschen",
  outline: "Gliederung",
  closeOutline: "Gliederung schließen",
  noTextYet: "Noch ohne Text",
  menuOf: "Menü: {type} {text}",
  joined: "{count, plural, one {{names} ist jetzt hier.} other {{names} sind jetzt hier.}}",
  left: "{count, plural, one {{names} ist gegangen.} other {{names} sind gegangen.}}",
  people: "{count, number} Personen",
  deleted: "Gelöscht",
  unnamed: "{what} ohne Namen",
} as const satisfies Translation<typeof en>;

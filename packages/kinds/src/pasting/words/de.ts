import type { Translation } from "@throughline/words";
import type { en } from "./en.ts";

export const de = {
  asOne: "Alles zusammen: {what}",
  perRow: "Je Zeile: {what}",
  perCell: "Je Zelle: {what}",
  perLine: "Je Zeile: {what}",
  tooLongForName:
    "{count, plural, one {Einmal ({what}) ist der Text zu lang für den Namen; er steht ganz darunter} other {#-mal ist der Text zu lang für den Namen; er steht ganz darunter}}",
  rowLeftOut: "Zeile {line} fällt weg: {reason}",
  moreLeftOut: "{count, plural, one {# weitere Zeile fällt weg} other {# weitere Zeilen fallen weg}}",
  notRead: "Nicht gelesen: {columns}",
  tooMany: "Das wären {count, number}; höchstens {most, number} lassen sich auf einmal einfügen",
  textTooLong: "Der Text hat {size, number} Zeichen; höchstens {most, number} passen.",
  lineTooLong: "Zeile {line} hat {size, number} Zeichen; höchstens {most, number} passen.",
} as const satisfies Translation<typeof en>;

import type { Translation } from "@throughline/words";
import type { en } from "./en.ts";

export const de = {
  changesMissing: "Änderungen, die der Server noch nicht hat, sind nicht in der Datei",
  notExported: "Das Board konnte nicht exportiert werden",
  board: "Board",
  noFont:
    "Keine Schrift auf dem Server hat {letters}: Ein PNG oder PDF zeigt dort Kästchen. Wer den Server betreibt, kann {named, select, yes {eine Schrift damit installieren, zum Beispiel {font}} other {eine Schrift damit installieren}}.",
  someEmoji: "einige Emojis",
  someSigns: "einige Zeichen",
  lettersOfScript: "Buchstaben ({script})",
} as const satisfies Translation<typeof en>;

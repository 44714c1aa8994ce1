import type { Translation } from "@throughline/words";
import type { en } from "./en.ts";

export const de = {
  bankingApp: "Funktionen einer Banking-App",
  bankingAppIs: "24 Funktionen einer Banking-App, unsortiert: Was würden Ihre Kundinnen und Kunden zusammen suchen?",
  blank: "Leer",
  blankIs: "Eine leere Ablage für Ihre eigene Kartenliste.",
  library: "Website-Navigation: Bibliothek",
  libraryIs: "30 Seiten der Website einer Stadtbibliothek, jede kurz erklärt, einige schon sortiert.",
  retrospective: "Themen einer Retrospektive",
  retrospectiveIs: "20 Notizen aus dem Quartal eines Teams, zum Gruppieren in Themen, über die es sich zu reden lohnt.",
} as const satisfies Translation<typeof en>;

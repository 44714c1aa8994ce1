import type { Translation } from "@throughline/words";
import type { en } from "./en.ts";

export const de = {
  blank: "Leer mit Lanes",
  blankIs: "Drei Phasen und die Lanes, mit denen die meisten Teams beginnen, zum Ausfüllen.",
  firstWeeks: "Die ersten Wochen im neuen Job",
  firstWeeksIs:
    "Der Weg einer Mitarbeiterin oder eines Mitarbeiters vom unterschriebenen Vertrag zum ersten eigenen Ergebnis, mit den Teams dahinter.",
  groceries: "Lebensmittel online bestellen",
  groceriesIs: "Die erste Bestellung, von der Anzeige bis zu den ausgepackten Tüten: Gefühle, Pain Points und Ideen.",
} as const satisfies Translation<typeof en>;

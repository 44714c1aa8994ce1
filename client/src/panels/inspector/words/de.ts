import type { Translation } from "@throughline/words";
import type { en } from "./en.ts";

export const de = {
  selectSomething: "Wählen Sie etwas auf dem Board aus, um zu sehen, was sich daran einstellen lässt.",
  mixed: "Verschieden",
  noColour: "keine eigene Farbe",
  inspector: "Inspektor",
  closeInspector: "Inspektor schließen",
  nothingInCommon: "Was ausgewählt ist, hat keine gemeinsamen Felder.",
  addWithEnter: "Mit der Eingabetaste hinzufügen",
  notSet: "Nicht gesetzt",
  movedTo: "{what} verschoben nach {place}",
  open: "Öffnen",
  elements: "{count, plural, one {# Element} other {# Elemente}}",
  element: "Element",
} as const satisfies Translation<typeof en>;

import type { Translation } from "@throughline/words";
import type { en } from "./en.ts";

export const de = {
  cancel: "Abbrechen",
  whatDate: "„{header}“: Was ist {sample}?",
  dates: "Datumsangaben",
  sayWhich: "Wählen Sie aus: Dann sehen Sie, was passiert.",
  serverAwayTyped:
    "Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut; was Sie eingegeben haben, bleibt hier.",
  renameBoard: "Board umbenennen",
  title: "Titel",
  rename: "Umbenennen",
  undo: "Rückgängig",
  closeNote: "Hinweis schließen",
  checkConnection: "Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.",
  partMissing:
    "Das kann nicht angezeigt werden: Der Server ist nicht erreichbar oder hat eine neuere Version. Laden Sie die Seite neu.",
  close: "Schließen",
  justNow: "gerade eben",
  light: "Hell",
  dark: "Dunkel",
  asOnDevice: "Wie auf diesem Gerät",
  isOn: "an",
  languageNotChanged: "Die Sprache konnte nicht gewechselt werden",
} as const satisfies Translation<typeof en>;

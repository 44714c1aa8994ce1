import type { Translation } from "@throughline/words";
import type { en } from "./en.ts";

export const de = {
  wentWrong: "Etwas ist schiefgegangen",
  serverAway: "Der Server ist nicht erreichbar",
  pageStopped: "Diese Seite funktioniert nicht mehr",
  savedIsSafe: "Was gespeichert war, ist sicher, und offline Geändertes bleibt auf diesem Gerät.",
  checkConnection: "Prüfen Sie Ihre Verbindung und laden Sie die Seite neu.",
  loadAgain: "Laden Sie die Seite neu, um weiterzumachen.",
  reload: "Neu laden",
  notFound: "Nicht gefunden",
  nothingHere: "Unter dieser Adresse gibt es nichts",
  goToBoards: "Zu den Boards",
  linkOld: "Vielleicht ist der Link alt oder unvollständig. Ihre Boards sind, wo sie waren.",
  loading: "Wird geladen",
  skipToContent: "Zum Inhalt springen",
} as const satisfies Translation<typeof en>;

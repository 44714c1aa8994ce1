import type { Translation } from "@throughline/words";
import type { en } from "./en.ts";

export const de = {
  deleted: "{count, plural, one {Gelöscht} other {# Elemente gelöscht}}",
  deletedWithInside: "Gelöscht, mit {count, plural, one {# Element} other {# Elementen}} darin",
  copied: "{count, plural, one {Kopiert} other {# Elemente kopiert}}",
  added: "Hinzugefügt: {what}",
  typedInDeleted: "Worin Sie gerade geschrieben haben, wurde gelöscht ({what})",
  element: "Element",
  undo: "Rückgängig",
  undoStepwise: "Sie haben seitdem mehr gemacht: nehmen Sie es Schritt für Schritt zurück",
  mayNotBringBack: "Sie dürfen das hier nicht zurückholen",
  broughtBack: "Zurückgeholt",
  leftOut: "Weggelassen",
  undone: "Rückgängig gemacht",
  nothingToUndo: "Hier gibt es nichts rückgängig zu machen: Es wurde seitdem geändert",
  doneAgain: "Wiederholt",
  nothingToRedo: "Hier gibt es nichts zu wiederholen: Es wurde seitdem geändert",
  tooManyRows:
    "Das {count, plural, one {ist # Zeile} other {sind # Zeilen}}; höchstens {most, number} lassen sich auf einmal einfügen. Es wurde nichts eingefügt.",
  nothingPasted: "Es wurde nichts eingefügt.",
  pasted: "Eingefügt: {what}",
  selectWhere: "Wählen Sie zuerst aus, wohin der Text soll",
  mayOnlyLook: "Sie dürfen dieses Board ansehen, aber nicht ändern",
  serverAwayPasting: "Der Server ist nicht erreichbar. Es wurde nichts eingefügt.",
  onlyArrange: "Hier verschieben Sie Karten und bilden Gruppen; die Karten selbst können Sie nicht ändern",
  pastesTo: "Was Sie jetzt einfügen, kommt hierhin: {place}",
  pastesThere: "Was Sie jetzt einfügen, kommt hierhin",
  typesIn: "schreibt in {what}",
  hasSelected: "hat {count, plural, one {# Element} other {# Elemente}} ausgewählt",
  isAt: "ist bei {what}",
  one: "{article, select, other {{what}}}",
  something: "etwas",
  noText: "{what}, noch ohne Text",
  elements: "{count, plural, one {# Element} other {# Elemente}}",
  nothing: "Nichts",
  notSavedWaiting: "Nicht gespeichert – {count, plural, one {# Änderung wartet} other {# Änderungen warten}}",
  notSent:
    "{count, plural, one {# Änderung} other {# Änderungen}} auf diesem Gerät nicht gesendet – laden Sie neu, um es noch einmal zu versuchen",
  waiting: "{count, plural, one {# Änderung wartet} other {# Änderungen warten}}",
  connectingWaiting: "Verbinden – {count, plural, one {# Änderung wartet} other {# Änderungen warten}}",
  notConnected: "Nicht verbunden",
  offline: "Offline",
  notConnectedKept:
    "Nicht verbunden – {count, plural, one {# Änderung} other {# Änderungen}} auf diesem Gerät gespeichert",
  notConnectedInTab:
    "Nicht verbunden – {count, plural, one {# Änderung} other {# Änderungen}} nur in diesem Tab, lassen Sie ihn offen",
  offlineKept: "Offline – {count, plural, one {# Änderung} other {# Änderungen}} auf diesem Gerät gespeichert",
  offlineInTab:
    "Offline – {count, plural, one {# Änderung} other {# Änderungen}} nur in diesem Tab, lassen Sie ihn offen",
  onlyHere:
    "{count, plural, one {# Änderung von Ihnen ist nur auf diesem Gerät. Speichern Sie zuerst eine Kopie: Wird das Board ohne sie geladen, ist sie gelöscht.} other {# Änderungen von Ihnen sind nur auf diesem Gerät. Speichern Sie zuerst eine Kopie: Wird das Board ohne sie geladen, sind sie gelöscht.}}",
  keptInBrowser:
    "{count, plural, one {# Änderung von Ihnen ist} other {# Änderungen von Ihnen sind}} in diesem Browser gespeichert.",
  inTabOnly:
    "{count, plural, one {# Änderung von Ihnen ist} other {# Änderungen von Ihnen sind}} nur in diesem Tab: Kopieren Sie, was wichtig ist, bevor Sie gehen.",
  savesLaterKept:
    "{count, plural, one {# Änderung von Ihnen ist} other {# Änderungen von Ihnen sind}} in diesem Browser gespeichert. Der Server bekommt, was wartet, sobald er wieder speichern kann; Sie müssen nichts tun.",
  savesLaterInTab:
    "{count, plural, one {# Änderung von Ihnen ist} other {# Änderungen von Ihnen sind}} nur in diesem Tab, lassen Sie ihn offen. Der Server bekommt, was wartet, sobald er wieder speichern kann; Sie müssen nichts tun.",
  saved: "Gespeichert",
  cannotSave: "Der Server kann gerade nicht speichern",
  saving: "Wird gespeichert …",
  connecting: "Verbinden …",
  loadWithoutThem: "Ohne sie laden",
  updated: "Throughline wurde aktualisiert",
  olderThanServer: "Diese Seite ist älter als der Server. Laden Sie sie neu, um weiterzumachen.",
  reload: "Neu laden",
  signedOut: "Sie sind abgemeldet",
  signInAgain: "Melden Sie sich erneut an, um an diesem Board weiterzuarbeiten.",
  signIn: "Anmelden",
  cannotOpen: "Sie können dieses Board nicht öffnen",
  notThere:
    "Es ist nicht da, oder niemand hat es mit Ihnen geteilt. Bitten Sie die Person, die Ihnen den Link geschickt hat, um einen neuen.",
  goToBoards: "Zu den Boards",
  boardDeleted: "Dieses Board wurde gelöscht",
  movedToBin: "Jemand hat es in den Papierkorb gelegt. Wer es bearbeiten darf, kann es von dort zurückholen.",
  tooMuch: "Das war zu viel auf einmal",
  tooMuchText:
    "Alles vor Ihrer letzten Änderung ist gespeichert. Laden Sie das Board ohne sie und fügen Sie sie dann in kleineren Teilen hinzu.",
  cannotRead: "Der Server konnte Ihre letzte Änderung nicht lesen",
  beforeIsSaved: "Alles davor ist gespeichert.",
  notTaken: "Der Server hat Ihre letzte Änderung nicht angenommen",
  cannotHold: "Ein Board kann sie nicht aufnehmen. Alles davor ist gespeichert.",
  cannotSaveAnyMore: "Diese Seite kann nicht mehr speichern",
  otherInItsName: "Etwas anderes hat in ihrem Namen gespeichert. Laden Sie das Board neu, um weiterzumachen.",
  newerThanServer: "Dieses Board ist neuer als der Server",
  newerText:
    "Eine neuere Version von Throughline hat es geschrieben, und der Server wurde auf eine ältere zurückgesetzt. Wer den Server betreibt, kann ihn aktualisieren; bis dahin kann, wer das Board wiederherstellen darf, zu einem früheren Stand zurückgehen.",
  dontFit: "Ihre Änderungen passen nicht zum Board auf dem Server",
  missingThere: "Etwas, worauf sie aufbauen, fehlt dort.",
  notLetIn: "Der Server lässt diese Seite nicht herein",
  loadOrAsk: "Laden Sie die Seite neu; wenn das nicht hilft, wenden Sie sich an die Person, die den Server betreibt.",
  visitEnded: "Ihr Besuch ist zu Ende",
  openLinkAgain:
    "Öffnen Sie den Link, den Sie bekommen haben, noch einmal und geben Sie Ihren Namen ein, um an diesem Board weiterzuarbeiten.",
  ifNoHelp:
    "Wenn es nicht hilft, das Board neu zu laden, laden Sie es ohne die Kopie dieses Browsers; speichern Sie die Kopie vorher, wenn Ihnen etwas fehlen könnte.",
  loadWithoutIt: "Ohne sie laden",
  cannotSaveNow: "Der Server kann gerade nicht speichern",
  copyToImport:
    "Dieser Browser hat noch eine Kopie: Speichern Sie sie als Datei, und „Datei importieren“ auf der Seite Ihrer Boards macht ein neues Board daraus.",
  copyToSend:
    "Dieser Browser hat noch eine Kopie: Speichern Sie sie als Datei, und die Person, die Sie eingeladen hat, kann ein neues Board daraus machen.",
  notHereAnyMore: "Das ist nicht mehr auf diesem Board",
  doesNotFit: "Das passt hier nicht",
} as const satisfies Translation<typeof en>;

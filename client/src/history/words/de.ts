import type { Translation } from "@throughline/words";
import type { en } from "./en.ts";

export const de = {
  paused: "Angehalten. {moment}",
  playing: "Wird abgespielt",
  replayOver: "Die Wiedergabe ist zu Ende",
  movedHow:
    "{way, select, nowhere {Verschoben} within {Verschoben innerhalb von {to}} to {Verschoben nach {to}} out {Verschoben aus {from}} other {Verschoben von {from} nach {to}}}{by, select, none {} other { von {people}}}",
  changedAndMoved:
    "{way, select, nowhere {Geändert und verschoben} within {Geändert und innerhalb von {to} verschoben} to {Geändert und nach {to} verschoben} out {Geändert und aus {from} verschoben} other {Geändert und von {from} nach {to} verschoben}}{by, select, none {} other { von {people}}}",
  addedTo: "Hinzugefügt{where, select, none {} other { zu {place}}}{by, select, none {} other { von {people}}}",
  removedFrom: "Entfernt{where, select, none {} other { aus {place}}}{by, select, none {} other { von {people}}}",
  changedIn: "Geändert{where, select, none {} other { in {place}}}{by, select, none {} other { von {people}}}",
  countAdded: "{count, number} hinzugefügt",
  countRemoved: "{count, number} entfernt",
  countChanged: "{count, number} geändert",
  countMoved: "{count, number} verschoben",
  added: "Hinzugefügt",
  removed: "Entfernt",
  changed: "Geändert",
  moved: "Verschoben",
  nothingDiffers: "Nichts unterscheidet sich",
  element: "Element",
  empty: "leer",
  on: "an",
  off: "aus",
  notSet: "nicht gesetzt",
  andOthers: "{names} und {count, plural, one {# weitere Person} other {# weitere}}",
  somebody: "Jemand",
  broughtBack: "Zurückgeholt: {what}{along, select, none {} other {, mit {others}}}.",
  elements: "{count, plural, one {# Element} other {# Elemente}}",
  goneAgain:
    "{count, plural, one {# Element war damals nicht da und ist wieder weg.} other {# Elemente waren damals nicht da und sind wieder weg.}}",
  othersBelonging: "{count, number} weiteren, die dazugehören",
  restored: "Wiederhergestellt. Was vorher da war, bleibt im Verlauf.",
  placeGone: "Worin sie standen, gibt es nicht mehr: Sie liegen am Rand des Boards.",
  asItWas: "Es ist schon so, wie es war.",
  today: "Heute",
  yesterday: "Gestern",
  somethingChanged: "{first, select, yes {Board angelegt, {what} geändert} other {{what} geändert}}",
  boardMade: "Board angelegt",
  titleChanged: "Titel geändert",
} as const satisfies Translation<typeof en>;

import type { Translation } from "@throughline/words";
import type { en } from "./en.ts";

export const de = {
  card: "Karte",
  cardIs: "Was auf der Karte steht.",
  descriptionIs: "Was die Karte bedeutet.",
  group: "Gruppe",
  groupIs: "Der Name der Gruppe, in der die Karte liegt; leer für eine unsortierte Karte.",
  groupDescription: "Beschreibung der Gruppe",
  groupDescriptionIs: "Was in die Gruppe gehört.",
  cardId: "Karten-ID",
  cardIdIs: "Unterscheidet Karten mit gleichem Text und erkennt dieselbe Karte in den Zeilen mehrerer Personen.",
  groupId: "Gruppen-ID",
  groupIdIs: "Unterscheidet Gruppen mit gleichem Namen oder ohne Namen.",
  participant: "Person",
  participantIs: "Von wem die Zeile stammt. Aus einer Datei mit Sortierungen mehrerer Personen kommen nur die Karten.",
  otherCard: "Hat die ID einer anderen Karte, „{card}“",
  secondPlace: "„{card}“ liegt schon woanders; eine Karte liegt an einer Stelle",
  repeats:
    "{count, plural, one {# Zeile wiederholt eine Karte, die schon da ist} other {# Zeilen wiederholen eine Karte, die schon da ist}}",
  otherNames:
    "{count, plural, one {# Zeile gibt ihrer Gruppe einen anderen Namen als die erste; der erste bleibt} other {# Zeilen geben ihrer Gruppe einen anderen Namen als die erste; der erste bleibt}}",
  sameWords:
    "{count, plural, one {# Karte hat denselben Text wie eine andere} other {# Karten haben denselben Text wie eine andere}}",
  noLabel: "{count, plural, one {# Karte hat keine Beschriftung} other {# Karten haben keine Beschriftung}}",
  noName: "{count, plural, one {# Gruppe hat keinen Namen} other {# Gruppen haben keinen Namen}}",
  severalPeople:
    "Die Datei enthält Sortierungen von {count, number} Personen; dieses Board zeigt eine, deshalb beginnen die Karten unsortiert",
  noCard: "Nennt keine Karte",
  nothing: "Nennt weder Karte noch Gruppe",
  labelTooLong: "Die Beschriftung der Karte hat mehr als {most, number} Zeichen",
  nameTooLong: "Der Name der Gruppe hat mehr als {most, number} Zeichen",
  descriptionTooLong: "Die Beschreibung hat mehr als {most, number} Zeichen",
  groupDescriptionTooLong: "Die Beschreibung der Gruppe hat mehr als {most, number} Zeichen",
  groupsCardsDescriptions: "Gruppen, ihre Karten und Beschreibungen",
  groupsThenCards: "Erste Spalte Gruppen, dann Karten",
  cardsDescriptionsGroups: "Karten, Beschreibungen und ihre Gruppen",
  cardsThenGroups: "Erste Spalte Karten, dann ihre Gruppen",
  cardsWithDescriptions: "Karten mit Beschreibungen",
  groupEachColumn: "Je Spalte eine Gruppe, darunter ihre Karten",
  cardsInGroups: "Karten in Gruppen",
} as const satisfies Translation<typeof en>;

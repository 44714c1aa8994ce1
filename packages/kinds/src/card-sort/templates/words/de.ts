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
  bankingAppTitle: "Banking-App: Wo würden Sie es suchen?",
  bankingAppCards: `Kontostand aller Konten
Geld an Freunde senden | Mit der Telefonnummer, ohne Kontonummer
Karte sperren | Sofort, wenn sie verloren oder gestohlen ist
Daueraufträge | Miete, Taschengeld, alles, was sich wiederholt
Rechnung teilen | Eine Zahlung auf mehrere Personen verteilen
PIN ändern
Sparziele | Geld für etwas mit Namen zurücklegen
Monatliche Ausgaben nach Kategorie
Kontoauszüge als PDF
Anmelden mit Fingerabdruck
Reisehinweis | Sagen, wo die Karte genutzt wird
Wechselkurse
Geldautomaten in der Nähe
Kartenlimit erhöhen
Lastschriften | Sehen, wer abbuchen darf, und es beenden
Rechnung scannen | Die Kamera füllt die Überweisung aus
Mit der Beratung chatten
Termin in der Filiale buchen
Aufrunden und sparen | Jede Zahlung geht auf den nächsten Euro
Benachrichtigungen | Worüber und wann
Dispokredit
Steuerbescheinigung für das Jahr
Konto gemeinsam nutzen | Mit Partner oder Mitbewohnern
Konto schließen`,
  libraryTitle: "Website der Bibliothek: Was gehört zusammen?",
  libraryCards: `Lernraum buchen | Räume für eine bis acht Personen, stundenweise
Hausaufgabenhilfe | Ehrenamtliche helfen an Nachmittagen unter der Woche
Vorlesestunde für die Kleinsten | Bilderbücher, jeden Donnerstag
Musikinstrument ausleihen | Ukulelen, Keyboards und kleine Trommeln für vier Wochen
Gebühr bezahlen | Mahngebühren und Ersatz, mit Karte oder an der Theke
3D-Drucker und Lasercutter | Die Werkstatt nach kurzer Einführung nutzen
Barrierefreiheit | Aufzüge, große Schrift, Hörschleifen, stille Stunden
Anschaffung vorschlagen | Sagen, welcher Titel fehlt
Drucken und Kopieren | Vom Handy aus in jeder Zweigstelle
Fundsachen
Mitmachen | Kindern vorlesen, Bücher bringen, bei Veranstaltungen helfen
Bücher spenden | Was wir nehmen und wann
Lesungen | Abende mit Autorinnen und Autoren von hier und anderswo
Fahrplan des Bücherbusses | Wo er hält und an welchem Tag
Stadtarchiv | Karten, Fotos und Zeitungen der Stadt
Sprachcafé | Deutsch, Arabisch, Spanisch oder Polnisch üben, bei Tee
Newsletter | Neues, einmal im Monat`,
  libraryLoans: "Ausleihen und zurückgeben",
  libraryLoansAre: "Alles rund um die Ausleihe, vom Finden bis zum Zurückgeben",
  libraryLoansCards: `Katalog durchsuchen | Bücher, Filme, Spiele und Musik aller Zweigstellen
Ausleihe verlängern | Länger behalten, wenn niemand darauf wartet
Medium vormerken | Wir melden uns, wenn es bereitliegt
Von zu Hause zurückgeben | Ein Kurier holt ab, was Sie nicht bringen können
E-Books und Hörbücher | Auf Handy oder Reader ausleihen`,
  libraryAccount: "Ihr Konto",
  libraryAccountCards: `Bibliotheksausweis bekommen | Online anmelden, in jeder Zweigstelle abholen
Adresse ändern
Ausweis für Kinder unter 12 | Mit Unterschrift eines Elternteils`,
  libraryVisit: "Uns besuchen",
  libraryVisitCards: `Öffnungszeiten | Alle Zweigstellen, mit Feiertagen
Zweigstelle finden | Adressen, Parkplätze, Buslinien
Café und Lesegarten | Geöffnet wie die Hauptstelle`,
  libraryCoursesCards: `Programmierclub | Für 9- bis 14-Jährige, Laptops sind da
Schreibwerkstatt | Eine Seite mitbringen und vorlesen`,
  retrospectiveTitle: "Retrospektive: Welche Themen sehen wir?",
  retrospectiveCards: `Reviews warten im Schnitt zwei Tage
Mit den neuen Testdaten ließen sich Fehler leicht nachstellen
Von der Preisänderung haben wir durch einen Kunden erfahren
Niemand traut sich an den Importcode
Die Paararbeit an der Kasse lief richtig gut
Drei Besprechungen zur selben Frage
Das Design war bei der Planung dabei, und das sah man
Releases am Freitag haben uns zwei Wochenenden gekostet
Wir sagen zu allem Ja, was der Vertrieb verlangt
Miras Einarbeitung dauerte eine Woche statt vier
Alarme, die niemand mehr liest
Das Ziel des Quartals hat sich zweimal geändert
Gespräche mit Kunden alle zwei Wochen halten uns ehrlich
Wackelige Tests werden neu gestartet, bis sie durchlaufen
Entscheidungen fallen im Chat und werden dann vergessen
Den Start gemeinsam zu feiern, war gut`,
  retrospectiveDelivery: "Arbeit fertig bekommen",
  retrospectiveDeliveryCards: `Ausliefern braucht nur noch einen Knopf
Ein Release wartet auf eine Person`,
  retrospectiveDecisionsCards: `Es ist nicht klar, wer über den Umfang entscheidet
Die Roadmap gehört seit Mai niemandem`,
  blankTitle: "Card Sorting",
} as const satisfies Translation<typeof en>;

import type { Translation } from "@throughline/words";
import type { en } from "./en.ts";

export const de = {
  tooOftenMinutesUnknown: "Das wurde zu oft versucht. Versuchen Sie es in ein paar Minuten noch einmal.",
  tooOftenSeconds:
    "Das wurde zu oft versucht. Versuchen Sie es in {seconds, plural, one {# Sekunde} other {# Sekunden}} noch einmal.",
  tooOftenMinutes:
    "Das wurde zu oft versucht. Versuchen Sie es in {minutes, plural, one {# Minute} other {# Minuten}} noch einmal.",
  wrongOrigin:
    "Der Server nimmt von {origin} aus keine Anmeldungen an. Öffnen Sie ihn unter seiner eigenen Adresse oder bitten Sie die Person, die ihn betreibt, PUBLIC_URL auf diese zu setzen.",
  signInImpossible: "Hier ist keine Anmeldung möglich: Der Server hat mit {status} geantwortet.",
  signInEnded: "Ihre Anmeldung ist abgelaufen. Melden Sie sich erneut an.",
  wrongPair: "Diese E-Mail-Adresse und dieses Passwort gehören nicht zusammen.",
  wholeAddress: "Geben Sie Ihre ganze E-Mail-Adresse ein, zum Beispiel ana@example.org, und Ihr Passwort.",
  serverAway: "Der Server ist gerade nicht da. Versuchen Sie es gleich noch einmal.",
  serverProblem:
    "Der Server hat ein Problem. Versuchen Sie es gleich noch einmal; wenn es bleibt, wenden Sie sich an die Person, die ihn betreibt.",
  invalidRequest: "Der Server hat das nicht verstanden. Prüfen Sie Ihre Eingaben.",
  unreadableFile: "Die Datei kann nicht gelesen werden.",
  notAllowed: "Das dürfen Sie hier nicht.",
  wrongOriginHere: "Der Server nimmt das nur von seinen eigenen Seiten an.",
  notFound: "Das gibt es nicht, oder nicht für Sie.",
  outOfDate: "Es hat sich inzwischen geändert. Laden Sie die Seite neu.",
  tooLarge: "Das ist zu groß.",
  pictureTooLarge: "Das Bild würde zu groß. Nehmen Sie stattdessen ein PDF oder eine Zeichnung.",
  languageNotKept: "Die Sprache konnte nicht im Konto gespeichert werden",
  otherName: "Wählen Sie einen anderen Namen: Dieser gehört hier schon jemandem oder ist nicht zu sehen.",
  signOutFailed: "Das Abmelden hat nicht geklappt. Versuchen Sie es noch einmal.",
  cookiesBlocked:
    "Dieser Browser blockiert Cookies für {site}, deshalb kann der Server Sie nicht erkennen. Erlauben Sie in den Einstellungen des Browsers Cookies für diese Website und laden Sie dann die Seite neu.",
} as const satisfies Translation<typeof en>;

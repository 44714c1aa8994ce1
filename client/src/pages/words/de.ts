import type { Translation } from "@throughline/words";
import type { en } from "./en.ts";

export const de = {
  signIn: "Anmelden",
  signInLead: "Haben Sie einen Link zu einem Board bekommen? Öffnen Sie ihn: Gäste brauchen kein Konto.",
  email: "E-Mail",
  password: "Passwort",
  showPassword: "Passwort anzeigen",
  enterPassword: "Verwenden Sie mindestens {min, number} Zeichen",
  passwordHint: "Mindestens {min, number} Zeichen",
  enterName: "Geben Sie Ihren Namen ein, damit andere wissen, wer Sie sind",
  enterEmail: "Geben Sie eine E-Mail-Adresse ein, zum Beispiel ana@example.org",
  setUp: "Einrichten",
  welcome: "Willkommen bei Throughline",
  setupLead:
    "Sie sind als Erste oder Erster hier. Legen Sie das Konto der Inhaberin oder des Inhabers an; alle anderen kommen über einen Link, den Sie teilen.",
  yourName: "Ihr Name",
  makeAccount: "Konto anlegen",
  editorMay: "Sie können es zusammen mit allen anderen bearbeiten.",
  joinBoard: "{title} beitreten",
  invited: "Sie sind eingeladen: {kind}. {may}",
  board: "Board",
  viewerMay: "Sie können sich alles darauf ansehen.",
  sorterMay: "Sie können die Karten sortieren und Gruppen bilden, zusammen mit allen anderen.",
  commenterMay: "Sie können sich alles ansehen und kommentieren.",
  joinABoard: "Einem Board beitreten",
  lookingUp: "Link wird geprüft …",
  untitledBoard: "Board ohne Titel",
  nameHint: "Die anderen sehen ihn neben Ihrem Cursor. Sie brauchen kein Konto.",
  joinTheBoard: "Board beitreten",
  badLink: "Dieser Link funktioniert nicht mehr",
  badLinkLead:
    "Vielleicht ist er abgelaufen, abgeschaltet oder beim Kopieren abgeschnitten worden. Bitten Sie die Person, die ihn geschickt hat, um einen neuen.",
  linkNotLookedUp: "Der Link konnte nicht geprüft werden",
  linkIsFine: "Der Server ist nicht erreichbar. Ihr Link ist in Ordnung.",
  tryAgain: "Erneut versuchen",
  homeLink: "Throughline, Boards",
} as const satisfies Translation<typeof en>;

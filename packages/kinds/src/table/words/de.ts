import type { Translation } from "@throughline/words";
import type { en } from "./en.ts";

export const de = {
  fieldOf: "{field} ({type})",
  chooseColumns: "Wählen Sie die Spalten: {problems}.",
  survey:
    "Das sieht nach Antworten auf eine Umfrage aus: {rows, plural, one {# Zeile} other {# Zeilen}}, eine je Person, und {columns, plural, one {# Spalte} other {# Spalten}} mit Fragen. Aus Antworten allein wird kein Board; wählen Sie eine Spalte nur, wenn ihre Zellen auf dem Board stehen sollen.",
  dayOrMonth: "Wählen Sie für „{header}“, ob {date} mit dem Tag oder dem Monat beginnt",
  notRead: "Nicht gelesen: {columns}.",
  more: "{count, number} weitere",
  noField: "Es gibt kein Feld „{key}“",
  noColumn: "Die Datei hat keine Spalte „{header}“",
  columnUsed: "Die Spalte „{header}“ steht schon für {field}",
  chooseColumn: "Wählen Sie eine Spalte für {field}",
  notText:
    "Das ist {what, select, zip {ein ZIP-Archiv} office {eine alte oder mit Kennwort geschützte Office-Datei} rtf {ein Rich-Text-Dokument} pdf {ein PDF} picture {ein Bild} sound {ein Bild oder eine Tonaufnahme} other {eine komprimierte Datei}}, keine Textdatei. Speichern Sie die Tabelle als CSV und versuchen Sie es noch einmal.",
  notUtf8:
    "Die Datei ist nicht in UTF-8 gespeichert, Umlaute wären falsch. Speichern Sie sie als „CSV UTF-8“ und versuchen Sie es noch einmal.",
  notEncoded: "Die Datei ist nicht in {encoding} gespeichert.",
  noTextHas: "Die Datei enthält Zeichen, die in keinem Text vorkommen. Ist es eine Textdatei?",
  windows1252: "Windows-1252 (Westeuropa)",
  windows1250: "Windows-1250 (Mitteleuropa)",
  windows1251: "Windows-1251 (Kyrillisch)",
  shiftJis: "Shift JIS (Japanisch)",
  gb18030: "GB 18030 (Chinesisch)",
  eucKr: "EUC-KR (Koreanisch)",
  column: "Spalte {place}",
  unnamedColumns: "Spalten ohne Namen heißen {names}.",
  emptyFile: "Die Datei ist leer.",
  aboveHeader: "Über der Kopfzeile nicht gelesen: {rows}.",
  quoted: "„{text}“",
  tooManyColumns: "Die Datei hat {count, number} Spalten; höchstens {most, number} lassen sich lesen.",
  moreCells:
    "Mehr Zellen als Spalten in {count, plural, one {Zeile {lines}} other {den Zeilen {lines}}}; was hinter der letzten Spalte steht, wird nicht gelesen.",
  noRows: "Die Datei hat eine Kopfzeile, aber keine weiteren Zeilen.",
  workbookTooLarge:
    "Die Arbeitsmappe ist zu groß. Speichern Sie das benötigte Blatt als CSV und versuchen Sie es noch einmal.",
  workbookDamaged:
    "Die Arbeitsmappe kann nicht gelesen werden. Öffnen Sie sie in einer Tabellenkalkulation, speichern Sie sie neu als .xlsx oder CSV und versuchen Sie es noch einmal.",
  otherArchive:
    "Das ist {what, select, word {ein Word-Dokument} powerpoint {eine PowerPoint-Präsentation} apple {eine Numbers-, Pages- oder Keynote-Datei} other {eine OpenDocument-Datei}}, keine Tabelle. Speichern Sie die Tabelle als .xlsx oder CSV und versuchen Sie es noch einmal.",
  zipArchive: "Das ist ein ZIP-Archiv, keine Tabelle. Entpacken Sie es und wählen Sie die Datei darin.",
  sheetTooLong: "Das Blatt „{name}“ hat {count, number} Zeilen; höchstens {most, number} lassen sich lesen.",
  emptyWorkbook: "Die Arbeitsmappe ist leer.",
  noSheet: "Die Datei hat kein Blatt „{name}“.",
  unclosedQuote: "Ein Anführungszeichen in Zeile {line} wird nie geschlossen.",
  oddQuotes:
    "Die Anführungszeichen in {count, plural, one {Zeile {lines}} other {den Zeilen {lines}}} passen nicht zusammen; prüfen Sie, wie das gelesen wurde.",
  lineTooWide: "Zeile {line} hat {count, number} Zellen; höchstens {most, number} Spalten lassen sich lesen.",
  tooManyRows: "Die Datei hat {count, number} Zeilen; höchstens {most, number} lassen sich lesen.",
  isSvg:
    "Das sieht nach einem Bild (SVG) aus, nicht nach einer Tabelle. Speichern Sie die Tabelle als CSV und versuchen Sie es noch einmal.",
  isHtml:
    "Das sieht nach einer Webseite (HTML) aus, nicht nach einer Tabelle. Öffnen Sie sie, kopieren Sie die Tabelle in eine Tabellenkalkulation und speichern Sie das als CSV.",
  isXml: "Das sieht nach einer XML-Datei aus, nicht nach einer Tabelle. Exportieren Sie dasselbe als CSV oder JSON.",
  isMarkdown:
    "Das sieht nach einem Text mit Überschriften und Listen (Markdown) aus, nicht nach einer Tabelle. Fügen Sie die Zeilen auf einem Board ein, um Karten daraus zu machen, oder speichern Sie eine Tabelle als CSV.",
  isProse:
    "Das sieht nach einem Fließtext aus, nicht nach einer Tabelle. Fügen Sie die Zeilen auf einem Board ein, um Karten daraus zu machen, oder speichern Sie eine Tabelle als CSV.",
  fileTooLarge: "Die Datei hat {size, number} MB; höchstens {most, number} MB lassen sich lesen.",
  noList: "Die Datei enthält keine Liste von Objekten.",
  listOf: "{path} ({count, number})",
  severalLists:
    "Das sieht nach Daten eines Programms mit mehreren Listen aus: {lists}. Behalten Sie die eine, die importiert werden soll, oder exportieren Sie CSV.",
  tooDeep: "Die Datei ist zu tief verschachtelt.",
  notJson: "Die Datei ist kein gültiges JSON: Sehen Sie in Zeile {line} nach.",
  emptyList: "Die Liste in der Datei ist leer.",
  listTooLong: "Die Liste hat {count, number} Einträge; höchstens {most, number} lassen sich lesen.",
  tooManyNames: "Die Objekte haben mehr als {most, number} verschiedene Namen; das sind zu viele Spalten.",
  listRead: "Aus der Datei wurde die Liste „{path}“ gelesen.",
  nested:
    "Das sind verschachtelte Daten: {columns} {count, plural, one {enthält} other {enthalten}} selbst Listen, die nicht aufgelöst werden.",
  damagedBoard: "Die Board-Datei ist beschädigt{at, select, none {} other {: Sehen Sie bei „{path}“ nach}}.",
  wrongKind: "Die Datei ist ein Board der Art „{kind}“, nicht „{wanted}“.",
  newerVersion: "Die Datei stammt aus einer neueren Version des Programms.",
  unfit: "„{key}“ ist nicht gültig",
  hasNo: "„{key}“ gibt es nicht ({type})",
  isNoText: "„{key}“ ist kein Text",
  keyTooLong: "„{key}“ hat mehr als {most, number} Zeichen",
  unknownType: "Unbekannter Typ „{type}“",
  noId: "Ohne brauchbare ID",
  takenId: "Die ID „{id}“ gehört schon einem anderen Element",
} as const satisfies Translation<typeof en>;

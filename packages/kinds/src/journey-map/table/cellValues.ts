import { noteHues, type NoteHue } from "@throughline/scene";

/** Words as they are compared: letters and digits alone. */
export function foldWords(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

const yes = new Set(["yes", "y", "ja", "j", "true", "x", "1", "✓", "✔"]);
const no = new Set(["", "no", "n", "nein", "false", "0", "-"]);

/** Reads yes or no; `undefined` for anything else. */
export function readYes(cell: string): boolean | undefined {
  const word = cell.trim().toLowerCase();
  return yes.has(word) ? true : no.has(word) ? false : undefined;
}

/** Reads the name of a colour. */
export function readHue(cell: string): NoteHue | undefined {
  return noteHues.find((hue) => hue === foldWords(cell));
}

/** Services as one cell: separated by |, with \ before a | or \ that belongs to a name. */
export function joinServices(services: readonly string[]): string {
  return services
    .map((service) => service.trim().replace(/[\\|]/g, "\\$&"))
    .filter((service) => service !== "")
    .join("|");
}

/** The services of a cell, without empty ones. */
export function splitServices(cell: string): string[] {
  const services: string[] = [];
  let current = "";
  for (let i = 0; i < cell.length; i++) {
    const escaped = cell[i] === "\\" && (cell[i + 1] === "|" || cell[i + 1] === "\\");
    if (escaped) i++;
    if (cell[i] === "|" && !escaped) {
      services.push(current);
      current = "";
    } else current += cell[i] ?? "";
  }
  return [...services, current].map((service) => service.trim()).filter((service) => service !== "");
}

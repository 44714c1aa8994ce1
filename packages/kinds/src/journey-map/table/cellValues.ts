import { noteHues, type NoteHue } from "@throughline/scene";
import type { EmotionBasis } from "../elements/emotion/emotion.ts";
import { highestLevel, levelWords, lowestLevel, nearestLevel } from "../elements/emotion/emotionLevel.ts";

function fold(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

const yes = new Set(["yes", "y", "true", "x", "1", "✓", "✔"]);
const no = new Set(["", "no", "n", "false", "0", "-"]);

/** Reads yes or no; `undefined` for anything else. */
export function readYes(cell: string): boolean | undefined {
  const word = cell.trim().toLowerCase();
  return yes.has(word) ? true : no.has(word) ? false : undefined;
}

const levelByWords = new Map([-2, -1, 0, 1, 2].map((level) => [fold(levelWords(level)), level]));

/** Reads a level as a number or in words. `exact` is false when it had to be rounded to halves. */
export function readLevel(cell: string): { readonly level: number; readonly exact: boolean } | undefined {
  const named = levelByWords.get(fold(cell));
  if (named !== undefined) return { level: named, exact: true };
  const digits = cell.trim().replace("−", "-").replace(",", ".");
  if (!/^[+-]?\d+(\.\d+)?$/.test(digits)) return undefined;
  const number = Number(digits);
  if (number < lowestLevel || number > highestLevel) return undefined;
  const level = nearestLevel(number);
  return { level, exact: level === number };
}

/** Reads where a level is known from; assumed unless it says otherwise. */
export function readBasis(cell: string): EmotionBasis {
  return fold(cell) === "measured" ? "measured" : "assumed";
}

/** Reads the name of a colour. */
export function readHue(cell: string): NoteHue | undefined {
  return noteHues.find((hue) => hue === fold(cell));
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

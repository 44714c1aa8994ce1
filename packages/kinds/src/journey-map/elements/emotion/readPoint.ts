import { foldWords } from "../../table/cellValues.ts";
import type { EmotionBasis } from "./emotion.ts";
import { highestLevel, levelWords, lowestLevel, nearestLevel } from "./emotionLevel.ts";

const levelByWords = new Map([-2, -1, 0, 1, 2].map((level) => [foldWords(levelWords(level)), level]));

/** Reads a level as a number or in words. `exact` is false when it had to be rounded to halves. */
export function readLevel(cell: string): { readonly level: number; readonly exact: boolean } | undefined {
  const named = levelByWords.get(foldWords(cell));
  if (named !== undefined) return { level: named, exact: true };
  const digits = cell.trim().replace("−", "-").replace(",", ".");
  if (!/^[+-]?\d+(\.\d+)?$/.test(digits)) return undefined;
  const number = Number(digits);
  if (number < lowestLevel || number > highestLevel) return undefined;
  const level = nearestLevel(number);
  return { level, exact: level === number };
}

/** What a row says of a point. */
export interface PointCells {
  /** Absent where it says no level that can be set. */
  readonly level: number | undefined;
  /** Assumed unless it says otherwise. */
  readonly basis: EmotionBasis;
}

/** Reads what a row says of a point; `remark` is told what was left out or rounded. */
export function readPoint(cell: (key: string) => string, remark: (words: string) => void): PointCells {
  const given = cell("emotion");
  const read = readLevel(given);
  if (given.trim() !== "" && !read) remark("an emotion is not a level from −2 to 2 and was left out");
  if (read && !read.exact) remark("an emotion was rounded to half a level");
  return { level: read?.level, basis: foldWords(cell("basis")) === "measured" ? "measured" : "assumed" };
}

import { foldWords } from "../../table/cellValues.ts";
import type { EmotionBasis } from "./emotion.ts";
import { highestLevel, lowestLevel, nearestLevel } from "./emotionLevel.ts";
import { say } from "../../table/words/say.ts";

/** What whole levels are called from the lowest up, in files and on screens of each language. */
const levelNames = [
  ["Very frustrated", "Sehr frustriert"],
  ["Frustrated", "Frustriert"],
  ["Neutral"],
  ["Pleased", "Zufrieden"],
  ["Delighted", "Begeistert"],
];
const levelByName = new Map(
  levelNames.flatMap((names, index) => names.map((name) => [foldWords(name), index + lowestLevel] as const)),
);

/** What says of a level that it is known from people. */
const measured = new Set(["measured", "gemessen"]);

/** Reads a level as a number or in words. `exact` is false when it had to be rounded to halves. */
export function readLevel(cell: string): { readonly level: number; readonly exact: boolean } | undefined {
  const named = levelByName.get(foldWords(cell));
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
  if (given.trim() !== "" && !read) remark(say.noLevel);
  if (read && !read.exact) remark(say.rounded);
  const isMeasured = measured.has(foldWords(cell("basis")));
  return { level: read?.level, basis: isMeasured ? "measured" : "assumed" };
}

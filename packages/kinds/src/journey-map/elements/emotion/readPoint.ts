import { foldWords } from "../../table/cellValues.ts";
import { cellToField } from "../../../table/fieldCell.ts";
import { emotion, type EmotionBasis } from "./emotion.ts";
import { highestLevel, levelWords, lowestLevel, nearestLevel } from "./emotionLevel.ts";
import { say } from "../../table/words/say.ts";

/** What files call whole levels from the lowest up, in every language the same. */
const levelNames = ["Very frustrated", "Frustrated", "Neutral", "Pleased", "Delighted"];

/** Levels by their words in files and on the screen. */
function levelOf(words: string): number | undefined {
  const named = foldWords(words);
  const levels = [-2, -1, 0, 1, 2];
  return levels.find((level) =>
    [levelNames[level + 2] ?? "", levelWords(level)].some((name) => foldWords(name) === named),
  );
}

/** Reads a level as a number or in words. `exact` is false when it had to be rounded to halves. */
export function readLevel(cell: string): { readonly level: number; readonly exact: boolean } | undefined {
  const named = levelOf(cell);
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
  const isMeasured = cellToField(emotion, "basis", cell("basis"))?.value === "measured";
  return { level: read?.level, basis: isMeasured ? "measured" : "assumed" };
}

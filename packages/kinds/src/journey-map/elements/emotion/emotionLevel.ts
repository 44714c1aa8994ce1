import type { IconName } from "@throughline/scene";
import { numberToWords } from "@throughline/words";
import { say } from "../../words/say.ts";

/** The ends of the emotion scale and how finely it is set. */
export const lowestLevel = -2;
export const highestLevel = 2;
export const levelStep = 0.5;

const words: Readonly<Record<string, string>> = {
  get "-2"() {
    return say.veryFrustrated;
  },
  get "-1"() {
    return say.frustrated;
  },
  get "0"() {
    return say.neutral;
  },
  get "1"() {
    return say.pleased;
  },
  get "2"() {
    return say.delighted;
  },
};

/** The levels from the lowest up, as messages tell them apart. */
const names = ["low2", "low1", "zero", "up1", "up2"];

/** The number as people read it, with a true minus sign: "+1.5", "−0.5", "0"; "+1,5". */
export function levelNumber(level: number): string {
  return level > 0 ? `+${numberToWords(level)}` : level < 0 ? `−${numberToWords(-level)}` : "0";
}

/** The level in words; half levels name both neighbours' middle: "Between neutral and pleased". */
export function levelWords(level: number | null): string {
  if (level === null) return say.notSet;
  const whole = words[String(level)];
  if (whole !== undefined) return whole;
  return say.betweenLevels({ low: names[Math.floor(level) + 2] ?? "", high: names[Math.ceil(level) + 2] ?? "" });
}

/** The nearest level that can be set, within the scale. */
export function nearestLevel(level: number): number {
  const stepped = Math.round(level / levelStep) * levelStep;
  // Adding 0 turns −0 into 0, which is what would be stored.
  return Math.min(highestLevel, Math.max(lowestLevel, stepped)) + 0;
}

/** The face of a level. */
export function levelIcon(level: number): IconName {
  return level > 0 ? "smile" : level < 0 ? "frown" : "meh";
}

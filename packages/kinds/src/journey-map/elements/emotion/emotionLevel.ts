import type { IconName } from "@throughline/scene";

/** The ends of the emotion scale and how finely it is set. */
export const lowestLevel = -2;
export const highestLevel = 2;
export const levelStep = 0.5;

const words: Readonly<Record<string, string>> = {
  "-2": "Very frustrated",
  "-1": "Frustrated",
  "0": "Neutral",
  "1": "Pleased",
  "2": "Delighted",
};

/** The number as people read it, with a true minus sign: "+1.5", "−0.5", "0". */
export function levelNumber(level: number): string {
  return level > 0 ? `+${level}` : level < 0 ? `−${-level}` : "0";
}

/** The level in words; half levels name both neighbours' middle: "Between neutral and pleased". */
export function levelWords(level: number | null): string {
  if (level === null) return "Not set";
  const whole = words[String(level)];
  if (whole !== undefined) return whole;
  const low = words[String(Math.floor(level))] ?? "";
  const high = words[String(Math.ceil(level))] ?? "";
  return `Between ${low.toLowerCase()} and ${high.toLowerCase()}`;
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

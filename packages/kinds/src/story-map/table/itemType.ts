/** What trackers call items above an epic. */
const aboveEpics = new Set([
  "initiative",
  "theme",
  "goal",
  "objective",
  "legend",
  "portfolioepic",
  "capability",
  "deliverable",
  "useractivity",
  "program",
]);

/** How far above a story an item stands by its type: 3 an initiative, 2 an epic, 1 a feature, 0 everything that is worked on. */
export function rankOfType(type: string): number {
  const word = type.toLowerCase().replace(/[^\p{L}]/gu, "");
  if (aboveEpics.has(word)) return 3;
  if (word === "epic" || word === "epos" || word === "épopée") return 2;
  return word === "feature" ? 1 : 0;
}

/** Whether a type is a part of another item, as Jira's sub-tasks are. */
export function isPart(type: string): boolean {
  return /^sub[\s-]?(?:task|issue)|^unteraufgabe|^teilaufgabe/i.test(type.trim());
}

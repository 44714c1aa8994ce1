import { quoted } from "../ui/quoted.ts";
import type { ChangeKind, ElementChange } from "./elementChanges.ts";
import { peopleWords } from "./peopleWords.ts";

/** What the kinds of difference are called in the legend and in filters. */
export const kindWords: Readonly<Record<ChangeKind, string>> = {
  added: "Added",
  removed: "Removed",
  changed: "Changed",
  moved: "Moved",
};

/**
 * What happened to an element, in a line: "Moved from Pay to Track by Ben", "Removed from Pay, Feeling by Ana". With
 * `isInPlace` it stands where one sees that, as in the outline: "Removed by Ana".
 */
export function changeWords(change: ElementChange, isInPlace = false): string {
  const by = change.by.length === 0 ? "" : ` by ${peopleWords(change.by)}`;
  if (change.kind === "moved") return `${wayWords(change)}${by}`;
  if (change.kind === "changed" && change.isMoved) return `Changed and ${lowerFirst(wayWords(change))}${by}`;
  return `${kindWords[change.kind]}${isInPlace ? "" : whereWords(change)}${by}`;
}

/** Where something is new, or was. */
function whereWords({ kind, name, from, to }: ElementChange): string {
  const [word, path] = kind === "removed" ? ["from", from] : [kind === "added" ? "to" : "in", to];
  // What is changed and has a text is known by that; what has none, such as an emotion, only by its place.
  const isNeeded = path.length > 0 && (kind !== "changed" || name === "");
  return isNeeded ? ` ${word} ${path.join(", ")}` : "";
}

/** From where to where; what is the same on both ends isn't repeated. */
function wayWords({ from, to }: ElementChange): string {
  const [start, end] = differing(from, to);
  if (start === "" && end === "") return to.length === 0 ? "Moved" : `Moved within ${to.join(", ")}`;
  if (start === "") return `Moved to ${end}`;
  return end === "" ? `Moved out of ${start}` : `Moved from ${start} to ${end}`;
}

function differing(from: readonly string[], to: readonly string[]): [string, string] {
  if (from.length !== to.length) return [from.join(", "), to.join(", ")];
  const parts = from.map((name, index) => [name, to[index] ?? ""] as const).filter(([a, b]) => a !== b);
  return [parts.map(([a]) => a).join(", "), parts.map(([, b]) => b).join(", ")];
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** An element as it is spoken of: its text in quotes, or what it is. */
export function changedName({ name, label }: ElementChange): string {
  return name === "" ? label : quoted(name, 60);
}

/** How much differs, in a line: "3 added, 1 removed"; "Nothing differs". */
export function countWords(changes: readonly ElementChange[]): string {
  const parts = (["added", "removed", "changed", "moved"] as const).flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [`${count} ${kind}`];
  });
  return parts.length === 0 ? "Nothing differs" : parts.join(", ");
}

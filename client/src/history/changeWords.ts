import { quoted } from "../ui/quoted.ts";
import type { ChangeKind, ElementChange } from "./elementChanges.ts";
import { peopleWords } from "./peopleWords.ts";
import { say } from "./words/say.ts";

/** What the kinds of difference are called in the legend and in filters. */
export const kindWords: Readonly<Record<ChangeKind, string>> = {
  added: say.added,
  removed: say.removed,
  changed: say.changed,
  moved: say.moved,
};

/**
 * What happened to an element, in a line: "Moved from Pay to Track by Ben", "Removed from Pay, Feeling by Ana". With
 * `isInPlace` it stands where one sees that, as in the outline: "Removed by Ana".
 */
export function changeWords(change: ElementChange, isInPlace = false): string {
  const by = { by: change.by.length === 0 ? "none" : "some", people: peopleWords(change.by) };
  if (change.kind === "moved") return say.movedHow({ ...wayOf(change), ...by });
  if (change.kind === "changed" && change.isMoved) return say.changedAndMoved({ ...wayOf(change), ...by });
  const place = isInPlace ? "" : placeOf(change);
  return happened[change.kind]({ where: place === "" ? "none" : "there", place, ...by });
}

const happened = { added: say.addedTo, removed: say.removedFrom, changed: say.changedIn };

/** Where something is new, or was; "" where that needn't be said. */
function placeOf({ kind, name, from, to }: ElementChange): string {
  const path = kind === "removed" ? from : to;
  // What is changed and has a text is known by that; what has none, such as an emotion, only by its place.
  const isNeeded = path.length > 0 && (kind !== "changed" || name === "");
  return isNeeded ? path.join(", ") : "";
}

/** From where to where; what is the same on both ends isn't repeated. */
function wayOf(change: ElementChange): { readonly way: string; readonly from: string; readonly to: string } {
  const [from, to] = differing(change.from, change.to);
  if (from === "" && to === "")
    return { way: change.to.length === 0 ? "nowhere" : "within", from, to: change.to.join(", ") };
  return { way: from === "" ? "to" : to === "" ? "out" : "both", from, to };
}

function differing(from: readonly string[], to: readonly string[]): [string, string] {
  if (from.length !== to.length) return [from.join(", "), to.join(", ")];
  const parts = from.map((name, index) => [name, to[index] ?? ""] as const).filter(([a, b]) => a !== b);
  return [parts.map(([a]) => a).join(", "), parts.map(([, b]) => b).join(", ")];
}

/** An element as it is spoken of: its text in quotes, or what it is. */
export function changedName({ name, label }: ElementChange): string {
  return name === "" ? label : quoted(name, 60);
}

const counts = { added: say.countAdded, removed: say.countRemoved, changed: say.countChanged, moved: say.countMoved };

/** How much differs, in a line: "3 added, 1 removed"; "Nothing differs". */
export function countWords(changes: readonly ElementChange[]): string {
  const parts = (["added", "removed", "changed", "moved"] as const).flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [counts[kind]({ count })];
  });
  return parts.length === 0 ? say.nothingDiffers : parts.join(", ");
}

import type { MenuEntry } from "@throughline/kinds";
import { say } from "./words/say.ts";

/** The way to an entry through the menus above it, the entry last; `undefined` when it isn't in there. */
export function pathToEntry(entries: readonly MenuEntry[], wanted: MenuEntry): MenuEntry[] | undefined {
  for (const entry of entries) {
    if (entry === wanted) return [entry];
    const inside = entry.entries && pathToEntry(entry.entries, wanted);
    if (inside) return [entry, ...inside];
  }
  return undefined;
}

/** What is said after a menu's entry was run: "Moved to Pay, Pain points", "Moved up", "Merged lanes", "Deleted"; else its own words. */
export function entryWords(path: readonly MenuEntry[]): string {
  const [first, ...rest] = path.map(({ label }) => label.replace(/…$/, "").trim());
  if (first === undefined) return "";
  if (path.at(-1)?.danger) return first.replace(/^Delete\b/, say.deleted);
  const done = /^(Move|Merge)\b(.*)$/.exec(first);
  if (done) return `${done[1]}d${done[2]}${rest.length > 0 ? ` ${rest.join(", ")}` : ""}`;
  return [first, ...rest].join(", ");
}

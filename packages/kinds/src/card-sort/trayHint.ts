import type { Progress } from "./sorting.ts";

/** What the tray says when it is empty. */
export function trayHint({ total, left, unnamed }: Progress): string {
  if (total === 0) return "No cards yet. Add them one by one, or paste a list with one card a line.";
  if (left > 0) return "";
  return unnamed > 0
    ? "All cards are sorted. Name your groups, then compare."
    : "All cards are sorted and every group has a name. Compare what you see.";
}

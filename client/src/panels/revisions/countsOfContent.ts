import type { Kind } from "@throughline/kinds";
import { counted } from "../../ui/counted.ts";

/** What a board holds, in a line: "3 stages, 10 steps". Types in the order of the kind's schema. */
export function countsOfContent(kind: Kind, elements: readonly Readonly<Record<string, unknown>>[]): string {
  const counts = new Map<string, number>();
  for (const { type } of elements) counts.set(String(type), (counts.get(String(type)) ?? 0) + 1);
  const parts = Array.from(kind.schema.elements.values(), ({ type, label }) => ({
    label,
    count: counts.get(type) ?? 0,
  }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => counted(count, label));
  return parts.length === 0 ? "empty" : parts.join(", ");
}

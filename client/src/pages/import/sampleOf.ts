import type { TableRow } from "@throughline/kinds";
import { say } from "./words/say.ts";

/** Up to three different values of a column, as one sees whether it is the right one; `undefined` when it has none. */
export function sampleOf(rows: readonly TableRow[], header: string): string | undefined {
  const cells = rows.map(({ cells }) => (cells[header] ?? "").replace(/\s+/g, " ").trim());
  const different = [...new Set(cells)].filter((cell) => cell !== "").slice(0, 3);
  if (header === "" || different.length === 0) return undefined;
  const cut = different.map((cell) => (cell.length > 32 ? `${cell.slice(0, 30).trimEnd()}…` : cell));
  return say.forExample({ cells: cut.join(" · ") });
}

import type { BoardReader } from "@throughline/model";
import type { SummaryFact } from "../contract/kind.ts";
import { progressOf } from "./read.ts";

/** How far the sort is, in facts for the header. */
export function summaryOf(board: BoardReader): SummaryFact[] {
  const { sorted, total, groups, unnamed } = progressOf(board);
  const facts: SummaryFact[] = [
    {
      label: "Sorted",
      value: `${sorted} of ${total}`,
      ...(total > 0 && sorted === total && { tone: "good" as const }),
    },
    { label: "Groups", value: String(groups) },
  ];
  if (unnamed > 0) facts.push({ label: "Without a name", value: String(unnamed), tone: "warning" });
  return facts;
}

import type { BoardReader } from "@throughline/model";
import type { SummaryFact } from "../contract/kind.ts";
import { progressOf } from "./read.ts";
import { say } from "./words/say.ts";

/** How far the sort is, in facts for the header. */
export function summaryOf(board: BoardReader): SummaryFact[] {
  const { sorted, total, groups, unnamed } = progressOf(board);
  const facts: SummaryFact[] = [
    {
      label: say.sorted,
      value: say.someOf({ sorted, total }),
      ...(total > 0 && sorted === total && { tone: "good" as const }),
    },
    { label: say.groupCount, value: String(groups) },
  ];
  if (unnamed > 0) facts.push({ label: say.withoutName, value: String(unnamed), tone: "warning" });
  return facts;
}

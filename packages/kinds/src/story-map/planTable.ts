import type { ImportPlan, TableMapping, TableRow } from "../tableFormat.ts";
import { buildPlanned } from "./buildPlanned.ts";
import { PlannedMap } from "./PlannedMap.ts";
import { planStory } from "./planStory.ts";
import { readCells, tooLong } from "./readCells.ts";
import { importNotes } from "./importNotes.ts";

/**
 * Works out how rows become a map. Each row is a story, unless it has none of a story's cells: then it makes the
 * activity, task or release that it names. Rows are dropped only when they name nothing or something is too long to be
 * kept whole.
 */
export function planTable(rows: readonly TableRow[], mapping: TableMapping): ImportPlan {
  const map = new PlannedMap();
  const dropped: { line: number; reason: string }[] = [];
  for (const { line, cells: stored } of rows) {
    const cells = readCells(stored, mapping);
    const problem = tooLong(cells);
    if (problem !== undefined) {
      dropped.push({ line, reason: problem });
      continue;
    }
    const planned = planStory(cells, { keyIsMapped: "key" in mapping });
    if (planned.isStory) {
      const problem = planned.problem;
      if (problem !== undefined) dropped.push({ line, reason: problem });
      else map.addStory(cells, planned.content, planned.remarks);
    } else if (!map.addHeads(cells)) {
      dropped.push({ line, reason: "The row names no story, task, activity or release" });
    }
  }
  map.settleOrder();
  const made = [
    { label: "activities", count: map.activities.length },
    { label: "tasks", count: map.tasks.length },
    { label: "releases", count: map.releases.length },
    { label: "stories", count: map.stories.length },
  ];
  return {
    report: { read: rows.length, kept: rows.length - dropped.length, dropped, notes: importNotes(map, mapping), made },
    build: (board) => buildPlanned(board, map),
  };
}

import type { ColumnRepeats, ImportPlan, TableMapping, TableRow } from "../../table/tableFormat.ts";
import { buildPlanned } from "./buildPlanned.ts";
import { HeadRemarks } from "./HeadRemarks.ts";
import { importNotes } from "./importNotes.ts";
import { PlannedMap } from "./PlannedMap.ts";
import { planStory } from "./planStory.ts";
import { readCells, tooLong, type Cells } from "./readCells.ts";
import { resolveItems } from "./resolveItems.ts";
import { sliceOfRow, type RowSlice } from "./sliceOfRow.ts";
import { say } from "./words/say.ts";

/**
 * Works out how rows become a map. Each row is a story, unless it has none of a story's cells: then it makes the
 * activity, task or release that it names; or unless it is an epic or what stands above one: then it is a task or an
 * activity. Rows are dropped only when they name nothing or something is too long to be kept whole.
 */
export function planTable(rows: readonly TableRow[], mapping: TableMapping, repeats?: ColumnRepeats): ImportPlan {
  const map = new PlannedMap();
  const heads = new HeadRemarks();
  const dropped: { line: number; reason: string }[] = [];
  const kept: { line: number; slice: RowSlice }[] = [];
  for (const { line, cells } of rows) {
    const read = readCells(cells, mapping, repeats);
    const problem = tooLong(read.cells);
    if (problem !== undefined) dropped.push({ line, reason: problem });
    else kept.push({ line, slice: sliceOfRow(read) });
  }
  const items = resolveItems(kept.map(({ slice }) => slice.cells));
  for (const [index, { cells, isHead }] of items.entries()) {
    const { line = 0, slice } = kept[index] ?? {};
    const reason = isHead
      ? takeHead(map, heads, cells, slice?.rest ?? [])
      : takeStory(map, cells, slice?.rest ?? [], "key" in mapping);
    if (reason !== undefined) dropped.push({ line, reason });
  }
  map.settleOrder();
  const made = [
    { type: "activity", label: "activities", count: map.activities.length },
    { type: "task", label: "tasks", count: map.tasks.length },
    { type: "release", label: "releases", count: map.releases.length },
    { type: "story", label: "stories", count: map.stories.length },
  ];
  return {
    report: {
      read: rows.length,
      kept: rows.length - dropped.length,
      dropped: dropped.toSorted((a, b) => a.line - b.line),
      notes: [...heads.notes, ...importNotes(map, mapping)],
      made,
    },
    build: (board) => buildPlanned(board, map),
  };
}

function takeStory(map: PlannedMap, cells: Cells, rest: RowSlice["rest"], keyIsMapped: boolean): string | undefined {
  const planned = planStory(cells, { keyIsMapped, rest });
  if (!planned.isStory) return map.addHeads(cells) ? undefined : say.namesNothing;
  if (planned.problem !== undefined) return planned.problem;
  map.addStory(cells, planned.content, planned.remarks);
  return undefined;
}

/** An epic makes its task or activity; whatever else it holds has no place on a map and is told. */
function takeHead(map: PlannedMap, heads: HeadRemarks, cells: Cells, rest: RowSlice["rest"]): string | undefined {
  heads.add(cells, rest);
  return map.addHeads({ ...cells, release: "", releaseDate: "", releaseNumber: "" }) ? undefined : say.namesNothing;
}

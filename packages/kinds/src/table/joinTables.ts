import { tableFieldsOf } from "./elementColumns.ts";
import type { ImportPlan, TableFormat } from "./tableFormat.ts";

/**
 * The tables of a board's parts as one: their columns beside each other, their rows one part after the other. A row is
 * read by the later part that owns it, else by the lowest.
 * @throws Error when two columns have one label and aren't the same.
 */
export function joinTables(tables: readonly [TableFormat, ...TableFormat[]]): TableFormat {
  const [lowest, ...later] = tables;
  if (later.length === 0) return lowest;
  const fields = tableFieldsOf(...tables.map((table) => table.fields));
  for (const { key, label } of fields)
    if (fields.some((other) => other.label === label && other.key !== key))
      throw new Error(`Two columns are called ${label}`);
  return {
    fields,
    plan(rows, mapping, repeats) {
      const byTable = Map.groupBy(rows, (row) => later.find(({ owns }) => owns?.(row, mapping)) ?? lowest);
      return joinPlans(tables.map((table) => table.plan(byTable.get(table) ?? [], mapping, repeats)));
    },
    write(board) {
      const written = tables.map((table) => table.write(board));
      const headers = Array.from(new Set(written.flatMap((table) => table.headers)));
      const cellsOf = ({ headers: own, rows }: (typeof written)[number]) => {
        const at = headers.map((header) => own.indexOf(header));
        return rows.map((row) => at.map((index) => row[index] ?? ""));
      };
      return { headers, rows: written.flatMap(cellsOf) };
    },
  };
}

/** What several parts make of a file, as one report; remarks stand in the order of the parts, dropped rows in that of the file. */
function joinPlans(plans: readonly ImportPlan[]): ImportPlan {
  const reports = plans.map(({ report }) => report);
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  return {
    report: {
      read: sum(reports.map(({ read }) => read)),
      kept: sum(reports.map(({ kept }) => kept)),
      dropped: reports.flatMap(({ dropped }) => dropped).toSorted((a, b) => a.line - b.line),
      notes: reports.flatMap(({ notes }) => notes),
      made: reports.flatMap(({ made }) => made),
    },
    alsoRead: plans.flatMap(({ alsoRead }) => alsoRead ?? []),
    build(board) {
      for (const plan of plans) plan.build(board);
    },
  };
}

import { readDay, type DayOrder } from "./calendarDay.ts";
import type { TableField, TableMapping, TableRow } from "./tableFormat.ts";

/** A column of dates in which the order of day and month can't be told, or was told by somebody. */
export interface DateColumn {
  readonly header: string;
  /** Absent while nobody has said. */
  readonly order?: DayOrder;
  /** Up to three of its undecided dates, as they stand in the file. */
  readonly samples: readonly string[];
}

/** What somebody said of columns, by their headers. */
export type DayOrders = Readonly<Record<string, DayOrder>>;

/** The order that the dates of a column show by themselves: one of them is possible in one order only. */
function shownOrder(cells: readonly string[]): DayOrder | undefined {
  let dayFirst = false;
  let monthFirst = false;
  for (const cell of cells) {
    const match = /^\s*(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}\b/.exec(cell);
    if (Number(match?.[1]) > 12) dayFirst = true;
    else if (Number(match?.[2]) > 12) monthFirst = true;
  }
  if (dayFirst === monthFirst) return undefined;
  return dayFirst ? "day-first" : "month-first";
}

/** The columns of a file that hold dates. */
export interface ReadDates {
  /** The rows with each date that could be read as `YYYY-MM-DD`; other cells stay as they are. */
  readonly rows: readonly TableRow[];
  /** What has to be asked, or was: each column once. */
  readonly asked: readonly DateColumn[];
}

/** Reads the columns of dates that a mapping names. `orders` are the answers to what was asked, by header. */
export function readDates(
  rows: readonly TableRow[],
  fields: readonly TableField[],
  mapping: TableMapping,
  orders: DayOrders = {},
): ReadDates {
  const headers = fields.flatMap(({ key, isDate }) => {
    const header = Object.hasOwn(mapping, key) ? mapping[key] : undefined;
    return isDate && header !== undefined ? [header] : [];
  });
  const asked: DateColumn[] = [];
  const order = new Map<string, DayOrder | undefined>();
  for (const header of headers) {
    const cells = rows.map((row) => row.cells[header] ?? "");
    const shown = shownOrder(cells);
    const given = Object.hasOwn(orders, header) ? orders[header] : undefined;
    order.set(header, given ?? shown);
    if (shown !== undefined) continue;
    const open = new Set<string>();
    for (const cell of cells) {
      const read = readDay(cell);
      if (read && "isUndecided" in read) open.add(cell.trim());
    }
    if (open.size > 0) asked.push({ header, order: given, samples: Array.from(open).slice(0, 3) });
  }
  if (headers.length === 0) return { rows, asked };
  const dated = rows.map(({ line, cells }) => {
    const read = headers.map((header) => {
      const found = readDay(cells[header] ?? "", order.get(header));
      return [header, found && "day" in found ? found.day : (cells[header] ?? "")] as const;
    });
    return { line, cells: { ...cells, ...Object.fromEntries(read) } };
  });
  return { rows: dated, asked };
}

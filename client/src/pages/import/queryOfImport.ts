import type { ImportOptions, TableMapping } from "@throughline/kinds";

/** What somebody chose for an import, as the server is asked for it; what nobody chose is left to be found again. */
export function queryOfImport({ mapping, dates, encoding, sheet, headerLine }: ImportOptions) {
  return {
    mapping: mapping === undefined ? undefined : JSON.stringify(withoutNothing(mapping)),
    dates: dates === undefined ? undefined : JSON.stringify(dates),
    encoding,
    sheet,
    headerLine,
  };
}

function withoutNothing(mapping: TableMapping): TableMapping {
  return Object.fromEntries(Object.entries(mapping).filter(([, header]) => header !== ""));
}

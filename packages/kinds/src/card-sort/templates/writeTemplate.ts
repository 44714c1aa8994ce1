import type { BoardWriter } from "@throughline/model";
import { readCardLines } from "../operations/readCardLines.ts";
import { buildSort } from "../table/buildSort.ts";

/** The content of a template: a list of unsorted cards, and groups with theirs, one card a line ("Name | description"). */
export interface TemplateContent {
  readonly unsorted: string;
  readonly groups?: readonly { readonly name: string; readonly description?: string; readonly cards: string }[];
}

/** Writes a template's content into an empty board. */
export function writeTemplate(board: BoardWriter, { unsorted, groups = [] }: TemplateContent): void {
  const drafts = groups.map(({ name, description = "" }, index) => ({ key: String(index), name, description }));
  const sorted = groups.flatMap(({ cards }, index) =>
    readCardLines(cards).map((line) => ({ ...line, group: String(index) })),
  );
  const tray = readCardLines(unsorted).map((line) => ({ ...line, group: undefined }));
  buildSort(board, drafts, [...tray, ...sorted]);
}

import type { ImportPlan, TableMapping, TableRow } from "../../table/tableFormat.ts";
import { buildSort } from "./buildSort.ts";
import { SortDraft } from "./SortDraft.ts";
import { groupKeyOf, namesCard, readSortRow, rowProblem, type SortRow } from "./sortRow.ts";
import { say } from "./words/say.ts";

/**
 * Works out the import of a card sort.
 *
 * A row is *kept* when what it says is on the board afterwards: it made a card or a group, or it names a card that is
 * there already. With rows of several people the board gets every card once and no groups, because one board is one
 * sort; their rows name the cards, so they are kept, and a note says that the groups weren't taken. A row is *dropped*
 * when what it says is not on the board: it names nothing, is too long, or contradicts an earlier row.
 */
export function planTable(rows: readonly TableRow[], mapping: TableMapping): ImportPlan {
  const sortRows = rows.map((row) => readSortRow(row, mapping));
  const people = new Set(sortRows.map(({ participant }) => participant).filter((participant) => participant !== ""));
  const draft = new SortDraft();
  const dropped: { line: number; reason: string }[] = [];
  for (const row of sortRows) {
    const reason = rowProblem(row) ?? (people.size > 1 ? takeCard(draft, row) : takeRow(draft, row, mapping));
    if (reason !== undefined) dropped.push({ line: row.line, reason });
  }
  const notes = [...draft.notes(people.size > 1)];
  if (people.size > 1) notes.unshift(say.severalPeople({ count: people.size }));
  const { cards, groups } = draft;
  return {
    report: {
      read: rows.length,
      kept: rows.length - dropped.length,
      dropped,
      notes,
      made: [
        { type: "card", label: cards.length === 1 ? "card" : "cards", count: cards.length },
        { type: "category", label: groups.length === 1 ? "group" : "groups", count: groups.length },
      ],
    },
    build: (board) => buildSort(board, groups, cards),
  };
}

/** Takes only the card of a row, once for all people. */
function takeCard(draft: SortDraft, row: SortRow): string | undefined {
  if (!namesCard(row)) return say.noCard;
  const key = row.cardId === "" ? `label:${row.label.trim()}` : `id:${row.cardId}`;
  return draft.nameCard(key, row);
}

/** Takes the card and the group of a row. Without card ids every row is a card of its own, as in a list. */
function takeRow(draft: SortDraft, row: SortRow, mapping: TableMapping): string | undefined {
  const groupKey = groupKeyOf(row);
  if (!namesCard(row)) {
    if (groupKey !== undefined) draft.nameGroup(groupKey, row);
    return undefined;
  }
  const key = mapping.cardId === undefined || row.cardId === "" ? `line:${row.line}` : `id:${row.cardId}`;
  return draft.nameCard(key, row, groupKey);
}

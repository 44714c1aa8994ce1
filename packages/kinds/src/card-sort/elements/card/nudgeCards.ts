import type { BoardReader, OperationCall } from "@throughline/model";
import type { Direction } from "../../../contract/kind.ts";
import { isSideways, nudgeAmong, stepOf } from "../../../placing/nudgeAll.ts";
import { trayColumns } from "../../layout/sizes.ts";
import { cardsIn, categoriesOf, progressOf, trayCards } from "../../read.ts";

function idsOf(elements: readonly { readonly id: string }[]): string[] {
  return elements.map(({ id }) => id);
}

/** The tray or a group, with those of its cards that are moved. */
interface Held {
  /** −1 for the tray. */
  readonly at: number;
  /** `null` for the tray. */
  readonly category: string | null;
  readonly siblings: readonly string[];
  readonly moved: readonly string[];
}

function heldCards(board: BoardReader, ids: readonly string[]): Held[] {
  const moving = new Set(ids);
  const lists = [
    { category: null, siblings: idsOf(trayCards(board)) },
    ...categoriesOf(board).map(({ id }) => ({ category: id, siblings: idsOf(cardsIn(board, id)) })),
  ];
  return lists.flatMap((list, index) => {
    const moved = list.siblings.filter((id) => moving.has(id));
    return moved.length > 0 ? [{ ...list, at: index - 1, moved }] : [];
  });
}

/** Cards go by one place among those they stand with, or each to the group beside its own. */
export function nudgeCards(
  board: BoardReader,
  ids: readonly string[],
  direction: Direction,
): readonly OperationCall[] | undefined {
  const columns = trayColumns(progressOf(board).total);
  const held = heldCards(board, ids);
  const sideways = isSideways(direction);
  const [only] = held;
  if (sideways && !(held.length === 1 && only?.at === -1 && staysInRow(only, columns, stepOf(direction)))) {
    return toGroupsBeside(board, held, stepOf(direction));
  }
  const calls: OperationCall[] = [];
  for (const { at, category: group, siblings, moved } of held) {
    const by = stepOf(direction) * (sideways || at >= 0 ? 1 : columns);
    const made = nudgeAmong(siblings, moved, by, (run) => ({ name: "moveCards", args: { category: group, ...run } }));
    if (!made) return undefined;
    calls.push(...made);
  }
  return calls;
}

/** Whether cards of the tray have a place beside them in their row. */
function staysInRow({ siblings, moved }: Held, columns: number, by: number): boolean {
  return moved.every((id) => {
    const index = siblings.indexOf(id);
    const column = (index % columns) + by;
    return column >= 0 && column < columns && index + by < siblings.length;
  });
}

/** Each to the group beside its own, beside the place it had; to the tray's end, where it is seen to arrive. */
function toGroupsBeside(board: BoardReader, held: readonly Held[], by: number): readonly OperationCall[] | undefined {
  const groups = categoriesOf(board);
  const moving = new Set(held.flatMap(({ moved }) => moved));
  const calls: OperationCall[] = [];
  for (const { at, siblings, moved } of held) {
    const next = at + by;
    if (next < -1 || next >= groups.length) return undefined;
    const target = groups[next];
    const staying = target ? idsOf(cardsIn(board, target.id)).filter((id) => !moving.has(id)) : [];
    const before = staying[at < 0 ? 0 : siblings.indexOf(moved[0] ?? "")];
    const args = { ids: moved, category: target?.id ?? null, ...(before !== undefined && { before }) };
    calls.push({ name: "moveCards", args });
  }
  return calls;
}

import type { BoardReader, OperationCall } from "@throughline/model";
import type { Point } from "@throughline/scene";
import { copyElements } from "../placing/fragment.ts";
import { withoutContents } from "../placing/nudgeAll.ts";
import { nudgeEntries } from "../placing/nudgeEntries.ts";
import type { DropTarget, PlaceField } from "./kind.ts";
import type { MenuEntry } from "./menu.ts";
import type { PartElement } from "./partElement.ts";
import { say } from "./words/say.ts";

/** What a selection is asked for without a layout. */
type Selectable = Omit<PartElement<never>, "dropAt" | "dragHandle">;

/** The most that is doubled at once, as `pasteElements` takes no more. */
const mostDoubled = 5_000;

/** The type that all of these are of; `undefined` where they are of several, or one is gone. */
function commonType<E extends Selectable>(
  elements: readonly E[],
  board: BoardReader,
  ids: readonly string[],
): E | undefined {
  const types = new Set(ids.map((id) => board.get(id)?.type));
  return types.size === 1 ? elements.find(({ type }) => types.has(type.type)) : undefined;
}

/** A part's menu: what their type offers for elements that are alike, moves by one place for others; then what all have. */
export function menuOf(
  elements: readonly Selectable[],
  doubles: "behind each" | "behind the last",
  board: BoardReader,
  selected: readonly string[],
): MenuEntry[] {
  const ids = selected.filter((id) => board.get(id));
  if (ids.length === 0) return [];
  const common = commonType(elements, board, ids);
  const doubled = copyElements(
    board,
    ids.flatMap((id) => commonType(elements, board, [id])?.doubled?.(board, id) ?? [id]),
  );
  const near = doubles === "behind the last" ? { near: ids.at(-1) } : {};
  const duplicate: MenuEntry = {
    id: "duplicate",
    label: say.duplicate,
    call: { name: "pasteElements", args: { elements: doubled, ...near } },
  };
  return [
    ...(common ? common.menu(board, ids) : nudgeEntries(board, ids, elements)),
    ...(doubled.length > 0 && doubled.length <= mostDoubled ? [duplicate] : []),
    {
      id: "delete",
      label: common?.deleteLabel ?? say.remove,
      danger: true,
      call: { name: "deleteElements", args: { ids } },
    },
  ];
}

/** The places that elements of one type can be set to. */
export function placeFieldsOf(
  elements: readonly Selectable[],
  board: BoardReader,
  ids: readonly string[],
): readonly PlaceField[] {
  return commonType(elements, board, ids)?.placeFields?.(board, ids) ?? [];
}

/** Where elements of one type would land; what stands in one of them goes along, what is gone is passed over. */
export function dropAt<L>(
  elements: readonly PartElement<L>[],
  board: BoardReader,
  layout: L,
  selected: readonly string[],
  point: Point,
  held: string | undefined,
): DropTarget | undefined {
  const present = selected.filter((id) => board.get(id));
  const ids = withoutContents(board, present);
  return commonType(elements, board, ids)?.dropAt(board, layout, ids, point, held);
}

/** The call for a dragged handle, from the type whose handle it is. */
export function dragHandle<L>(
  elements: readonly PartElement<L>[],
  board: BoardReader,
  layout: L,
  key: string,
  point: Point,
  start: Point,
): OperationCall | undefined {
  for (const element of elements) {
    const call = element.dragHandle?.(board, layout, key, point, start);
    if (call) return call;
  }
  return undefined;
}

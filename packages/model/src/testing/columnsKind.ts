import { z } from "zod/mini";
import type { Board } from "../board.ts";
import { defineBoardSchema } from "../boardSchema.ts";
import { commonOperations } from "../commonOperations.ts";
import { defineElement, text } from "../elementType.ts";
import { defineOperation, type NamedOperation, type OperationCall } from "../operation.ts";
import { orderKeyBefore, type Ordered } from "../orderKey.ts";
import type { Random } from "../random.ts";
import { placeValue, value } from "../valueType.ts";

/** The smallest kind of board that has everything the model must carry: containers, order, a choice, typed text. */
export const column = defineElement({
  type: "column",
  label: "Column",
  icon: "columns",
  values: { place: placeValue },
  texts: { title: text("Title") },
  placement: { containers: [] },
});

export const item = defineElement({
  type: "item",
  label: "Item",
  icon: "card",
  values: { place: placeValue, state: value<"open" | "done">(z.enum(["open", "done"]), "open") },
  texts: { text: text("Text", { maxLength: 1_000 }) },
  placement: { containers: ["column"] },
});

export const columnsSchema = defineBoardSchema({
  kind: "columns",
  version: 1,
  elements: [column, item],
  migrations: [],
});

function ordered(
  board: Board | Parameters<typeof addItem.run>[0],
  type: typeof column | typeof item,
  container: string,
): Ordered[] {
  return board.children<typeof column | typeof item>(type, container).map(({ id, place }) => ({ id, order: place[2] }));
}

export const addColumn = defineOperation({
  name: "addColumn",
  label: "Add column",
  args: z.object({ title: z.string() }),
  run: (board, { title }) => ({
    id: board.insert(column, {
      title,
      place: ["", "", orderKeyBefore(ordered(board, column, ""), undefined, board.random)],
    }),
  }),
});

export const addItem = defineOperation({
  name: "addItem",
  label: "Add item",
  args: z.object({ column: z.string(), text: z.optional(z.string()) }),
  run(board, { column: into, text: words }) {
    board.require(column, into);
    const order = orderKeyBefore(ordered(board, item, into), undefined, board.random);
    return { id: board.insert(item, { text: words, place: [into, "", order] }) };
  },
});

const moveItem = defineOperation({
  name: "moveItem",
  label: "Move item",
  args: z.object({ id: z.string(), column: z.string(), before: z.optional(z.string()) }),
  run(board, { id, column: into, before }) {
    board.require(item, id);
    board.require(column, into);
    const siblings = ordered(board, item, into).filter((sibling) => sibling.id !== id);
    board.set(id, "place", [into, "", orderKeyBefore(siblings, before, board.random)]);
  },
});

export const remove = defineOperation({
  name: "remove",
  label: "Delete",
  args: z.object({ id: z.string() }),
  run(board, { id }) {
    for (const child of board.childIds(item, id)) board.remove(child);
    board.remove(id);
  },
});

export const columnsOperations: ReadonlyMap<string, NamedOperation> = new Map(
  [...commonOperations, addColumn, addItem, moveItem, remove].map((operation) => [operation.name, operation]),
);

const pick = <T>(list: readonly T[], random: Random): T | undefined => list[Math.floor(random() * list.length)];

export function randomColumnsCall(board: Board, random: Random): OperationCall {
  const columns = board.children(column);
  const items = board.ofType(item);
  const into = pick(columns, random)?.id ?? "gone";
  const one = pick(items, random);
  const dice = random();
  if (dice < 0.1 || columns.length === 0) return { name: "addColumn", args: { title: `Column ${columns.length}` } };
  if (dice < 0.35 || !one) return { name: "addItem", args: { column: into, text: "item" } };
  if (dice < 0.6) return { name: "moveItem", args: { id: one.id, column: into, before: pick(items, random)?.id } };
  if (dice < 0.7) return { name: "setValue", args: { id: one.id, key: "state", value: "done" } };
  if (dice < 0.93) {
    const index = Math.floor(random() * 20);
    return {
      name: "editText",
      args: { id: one.id, key: "text", index, remove: Math.floor(random() * 3), insert: "ab" },
    };
  }
  return { name: "remove", args: { id: random() < 0.2 ? into : one.id } };
}

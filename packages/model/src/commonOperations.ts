import { z } from "zod/mini";
import { isElementId } from "./elementId.ts";
import { defineOperation, type NamedOperation } from "./operation.ts";
import { visibleLine } from "./visibleLine.ts";

/** An element's id as an argument. */
export const elementIdArg = z.string().check(z.refine(isElementId, "is not an id"));

/** Gives the board a title. */
export const renameBoard = defineOperation({
  name: "renameBoard",
  label: "Rename board",
  args: z.object({
    title: z.string().check(
      z.trim(),
      z.minLength(1),
      z.maxLength(300),
      z.refine((title) => visibleLine(title) !== "", "needs something that can be seen"),
    ),
  }),
  run: (board, { title }) => board.setMeta("title", visibleLine(title)),
});

/** Replaces one value group of one element; for the inspector. Placement has operations of its own. */
export const setValue = defineOperation({
  name: "setValue",
  label: "Change",
  args: z.object({
    id: elementIdArg,
    key: z.string().check(z.refine((key) => key !== "place", "is changed by moving")),
    value: z.unknown(),
  }),
  run: (board, { id, key, value }) => board.set(id, key, value),
});

/** Replaces a typed text; merges with what others type in its other parts. */
export const setText = defineOperation({
  name: "setText",
  label: "Edit text",
  args: z.object({ id: elementIdArg, key: z.string(), text: z.string() }),
  run: (board, { id, key, text }) => board.setText(id, key, text),
});

/** One stroke of typing: removes and inserts at a position of the text as it is now (UTF-16 units). */
export const editText = defineOperation({
  name: "editText",
  label: "Type",
  args: z.object({
    id: elementIdArg,
    key: z.string(),
    index: z.int().check(z.minimum(0)),
    remove: z.int().check(z.minimum(0)),
    insert: z.string(),
  }),
  run: (board, { id, key, index, remove, insert }) => board.editText(id, key, index, remove, insert),
});

/** The operations that every kind of board has. */
export const commonOperations: readonly NamedOperation[] = [renameBoard, setValue, setText, editText];

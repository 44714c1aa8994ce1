import { createElementId, defineElement, defineOperation, elementIdArg, text, value } from "@throughline/model";
import type { BoardReader, ElementOf, OperationCall } from "@throughline/model";
import { containsPoint, listOf, sceneOfLists, unionAll, type Rect, type SceneItem } from "@throughline/scene";
import { z } from "zod/mini";
import type { Direction, PartFiles } from "../contract/kind.ts";
import { definePart, type Ground, type Part } from "../contract/part.ts";
import type { PartElement } from "../contract/partElement.ts";
import { deleteArgs, pasteArgs } from "../placing/fragment.ts";
import { stepOf, isSideways } from "../placing/nudgeAll.ts";
import { nudgeEntries } from "../placing/nudgeEntries.ts";
import { readFragment } from "../placing/readFragment.ts";
import { elementCells, elementColumns, readElement } from "../table/elementColumns.ts";
import type { TableField } from "../table/tableFormat.ts";

const at = z.tuple([z.number(), z.number(), z.string().check(z.maxLength(100))]);

/** A note anywhere on a board: `at` holds x, y, and what it sticks to, "" where it lies free. */
export const note = defineElement({
  type: "note",
  label: "Note",
  icon: "note",
  values: { at: value<z.infer<typeof at>>(at, [0, 0, ""]) },
  texts: { text: text("Text") },
});
type Note = ElementOf<typeof note>;

const size = { width: 120, height: 60 };
const step = 20;

const addNote = defineOperation({
  name: "addNote",
  label: "Add note",
  args: z.object({ x: z.number(), y: z.number(), by: z._default(z.string(), ""), text: z._default(z.string(), "") }),
  run: (board, { text, x, y, by }) => ({ id: board.insert(note, { at: [x, y, by], text }) }),
});

const moveNotes = defineOperation({
  name: "moveNotes",
  label: "Move notes",
  args: z.object({ ids: z.array(elementIdArg), dx: z.number(), dy: z.number() }),
  run: (board, { ids, dx, dy }) => {
    const notes = ids.map((id) => board.require(note, id));
    for (const {
      id,
      at: [x, y, by],
    } of notes)
      board.set(id, "at", [x + dx, y + dy, by]);
  },
});

const deleteElements = defineOperation({
  name: "deleteElements",
  label: "Delete",
  args: deleteArgs,
  run: (board, { ids }) => {
    for (const id of ids) board.remove(id);
  },
});

const pasteElements = defineOperation({
  name: "pasteElements",
  label: "Paste",
  args: pasteArgs,
  run: (board, { elements }) => ({
    ids: readFragment(board.schema, elements).map(({ content }) =>
      board.insertRecord(note, content, createElementId(board.random)),
    ),
  }),
});

/** Each note with its rectangle. */
type Layout = ReadonlyMap<string, { readonly note: Note; readonly rect: Rect }>;

function layOut(board: BoardReader, ground: Ground): Layout {
  return new Map(
    board.ofType(note).map((note) => {
      const [x, y, by] = note.at;
      const base = by === "" ? undefined : ground.rectOf(by);
      return [note.id, { note, rect: { x: x + (base?.x ?? 0), y: y + (base?.y ?? 0), ...size } }];
    }),
  );
}

function itemOf({ note, rect }: { readonly note: Note; readonly rect: Rect }): SceneItem {
  const nodes: SceneItem["nodes"] = [{ kind: "rect", rect, fill: "note.lemon" }];
  return { key: note.id, elementId: note.id, role: "element", bounds: rect, level: 9, nodes };
}

const move = (ids: readonly string[], direction: Direction): OperationCall => {
  const by = stepOf(direction) * step;
  return { name: "moveNotes", args: { ids, dx: isSideways(direction) ? by : 0, dy: isSideways(direction) ? 0 : by } };
};

const noteHandling: PartElement<Layout> = {
  type: note,
  menu: (board, ids) => nudgeEntries(board, ids, [noteHandling]),
  dropAt: (_board, layout, ids, point, held) => {
    const grabbed = layout.get(held ?? "") ?? layout.get(ids[0] ?? "");
    if (!grabbed || containsPoint(grabbed.rect, point)) return { calls: [], indicator: [], label: "the same place" };
    const [dx, dy] = [point.x - grabbed.rect.x, point.y - grabbed.rect.y];
    return { calls: [{ name: "moveNotes", args: { ids, dx, dy } }], indicator: [], label: "there" };
  },
  nudge: { along: "both", calls: (_board, ids, direction) => [move(ids, direction)] },
};

/** The smallest part that lies over another: for the tests of boards that are made of several. */
export const notesPart: Part = definePart<Layout>({
  id: "notes",
  elements: [noteHandling],
  doubles: "behind each",
  operations: [addNote, moveNotes, deleteElements, pasteElements],
  layout: (board, _text, ground) => layOut(board, ground),
  scene: (_board, layout) => {
    const items = Array.from(layout.values(), itemOf);
    const bounds = unionAll(items.map(({ bounds }) => bounds)) ?? { x: 0, y: 0, width: 0, height: 0 };
    return sceneOfLists(bounds, [listOf(items)]);
  },
  outline: (board) => ({
    shape: "lists",
    sections: [
      {
        key: "notes",
        heading: "Notes",
        items: board
          .ofType(note)
          .map(({ id, text }) => ({ elementId: id, text, typeLabel: note.label, details: [], textKey: "text" })),
        sections: [],
        additions: [{ label: "Add note", call: { name: "addNote", args: { x: 0, y: 0 } } }],
      },
    ],
  }),
  additions: () => [
    { id: "add-note", label: "Add note", call: { name: "addNote", args: { x: 0, y: 0 } }, opens: true },
  ],
  addAt: () => undefined,
  addCall: () => undefined,
  stops: (layout) => Array.from(layout, ([id, { rect }]) => ({ id, rect })),
  summary: (board) => [{ label: "Notes", value: String(board.ofType(note).length) }],
});

const columns = elementColumns(note, {});
const rowField: TableField = {
  key: "row",
  label: "Row",
  name: "Row",
  description: "What the row is.",
  required: false,
  aliases: [],
};

/** What the part reads and writes: one row a note, which says so in the column that says what rows are. */
export const notesFiles: PartFiles = {
  table: {
    fields: [rowField, ...columns],
    owns: ({ cells }, mapping) => cells[mapping.row ?? ""] === note.label,
    plan: (rows, mapping) => ({
      report: {
        read: rows.length,
        kept: rows.length,
        dropped: [],
        notes: [],
        made: [{ type: "note", label: "notes", count: rows.length }],
      },
      build(board) {
        for (const { cells } of rows)
          board.insert(note, readElement(note, columns, (key) => cells[mapping[key] ?? ""] ?? "").content);
      },
    }),
    write: (board) => ({
      headers: [rowField, ...columns].map(({ label }) => label),
      rows: board.ofType(note).map((one) => [note.label, ...Object.values(elementCells(note, columns, one))]),
    }),
  },
};

import { kindById } from "@throughline/kinds";
import { createOrigin, initialize, runOperations, Board } from "@throughline/model";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { changedParts } from "./changedParts.ts";

const origin = createOrigin("person", "ana");

/** A board and a way to change it. */
function buildBoard() {
  const kind = kindById("journey-map");
  if (!kind) throw new Error("There is no journey map");
  const board = new Board(new Y.Doc(), kind.schema);
  initialize(board, "Board", origin);
  const run = (name: string, args: Record<string, unknown>) =>
    runOperations(board, kind.operations, [{ name, args }], origin)[0];
  return { board, run };
}

describe("what a transaction changed", () => {
  it("is the element whose text is typed in, whatever its parts", () => {
    const { board, run } = buildBoard();
    const made = run("addLane", { laneType: "text", title: "Doing" });
    const id = typeof made === "object" && made !== null && "id" in made ? String(made.id) : "";
    const seen: string[][] = [];
    board.doc.on("update", (_update, _origin, _doc, transaction) => {
      seen.push(Array.from(changedParts(transaction)).toSorted());
    });
    run("setText", { id, key: "title", text: "Thinking" });
    run("renameBoard", { title: "Another" });
    run("deleteElements", { ids: [id] });
    expect(seen).toEqual([[id], ["board/title"], [id]]);
  });

  it("is never nothing, so that whatever is sent is counted", () => {
    const doc = new Y.Doc();
    const counts: number[] = [];
    doc.on("update", (_update, _origin, _doc, transaction) => counts.push(changedParts(transaction).size));
    doc.getArray("elsewhere").push(["x"]);
    doc.getText("words").insert(0, "x");
    expect(counts).toEqual([1, 1]);
  });
});

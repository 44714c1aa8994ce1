import { runOperations, type Board, type OperationCall } from "@throughline/model";
import type { Kind } from "../contract/kind.ts";
import { readCells } from "../pasting/readCells.ts";
import { planPaste, type PasteChoice, type PasteSpot } from "../pasting/planPaste.ts";
import { author, buildBoard } from "./boards.ts";

/** A board on which a test pastes text as a person does: the choices are worked out, one is taken. */
export function pastingOn(kind: Kind, board: Board = buildBoard(kind)) {
  const run = (name: string, args: OperationCall["args"]) => {
    const [result] = runOperations(board, kind.operations, [{ name, args }], author);
    return (result ?? {}) as { readonly id: string; readonly ids: readonly string[] };
  };
  const choices = (text: string, spot: PasteSpot = {}): PasteChoice[] =>
    planPaste(kind, board, { text, cells: readCells(text) }, spot);
  /** Takes the first choice, or the one with this id, and gives what was made. */
  const paste = (text: string, spot: PasteSpot = {}, id?: string): readonly string[] => {
    const all = choices(text, spot);
    const choice = id === undefined ? all[0] : all.find((one) => one.id === id);
    if (!choice?.call) throw new Error(`There is no choice ${id}: ${all.map((one) => one.id).join(", ")}`);
    return run(choice.call.name, choice.call.args).ids;
  };
  return { board, run, choices, paste };
}

import { defineBoardSchema } from "@throughline/model";
import { createBoardView } from "./boardView.ts";
import { joinArranging, joinMenus, joinOperations, joinOutlines } from "./joinParts.ts";
import type { KindDefinition, LiveKind } from "./kind.ts";
import { byOwner } from "./owners.ts";

/**
 * Makes a kind of board from its parts, as far as an open board needs it; `addFiles` makes it whole. What is asked about
 * elements is asked of the part that owns them; scenes lie over each other, outlines and what can be added follow each
 * other, and what is done with elements of several parts is one step.
 * @throws Error when parts share a type of element or the name of an operation, or lack an operation that all must have.
 */
export function defineKind(definition: KindDefinition): LiveKind {
  const { id, icon, version, migrations, parts } = definition;
  const checks = parts.flatMap(({ elements }) => elements.flatMap(({ check }) => check ?? []));
  return Object.freeze({
    id,
    icon,
    // Read anew each time, as are all words of a kind: a server says them in several languages.
    get label() {
      return definition.label;
    },
    get description() {
      return definition.description;
    },
    schema: defineBoardSchema({
      kind: id,
      version,
      elements: parts.flatMap(({ elements }) => elements.map(({ type }) => type)),
      migrations,
      check: (board) => checks.flatMap((check) => check(board)),
    }),
    operations: joinOperations(id, parts),
    outline: (board) => joinOutlines(parts.map(({ outline }) => outline(board))),
    menu: (board, ids) => joinMenus(byOwner(parts, board, ids).map(([{ menu }, own]) => menu(board, own))),
    additions: (board, near) => parts.flatMap(({ additions }) => additions(board, near)),
    placeFields(board, ids) {
      const owned = byOwner(parts, board, ids);
      return owned.length === 1 ? owned.flatMap(([{ placeFields }, own]) => placeFields(board, own)) : [];
    },
    arranging: joinArranging(parts),
    summary: (board) => parts.flatMap(({ summary }) => summary(board)),
    createView: (board, text) => createBoardView(parts, board, text),
  } satisfies LiveKind);
}

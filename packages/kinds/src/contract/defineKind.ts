import { commonOperations, type NamedOperation } from "@throughline/model";
import { createBoardView } from "./boardView.ts";
import type { KindDefinition, LiveKind } from "./kind.ts";

/** Operations that every kind has under these names, because the canvas and the outline call them. */
const requiredOperations = ["deleteElements", "pasteElements"];

/**
 * Makes a kind of board from its parts, as far as an open board needs it; `addFiles` makes it whole.
 * @throws Error when two operations share a name or a required one is missing.
 */
export function defineKind<L>(definition: KindDefinition<L>): LiveKind {
  const operations = new Map<string, NamedOperation>();
  for (const operation of [...commonOperations, ...definition.operations]) {
    if (operations.has(operation.name))
      throw new Error(`${definition.id}: two operations are called ${operation.name}`);
    operations.set(operation.name, operation);
  }
  for (const name of requiredOperations) {
    if (!operations.has(name)) throw new Error(`${definition.id}: the operation ${name} is missing`);
  }
  const { id, label, icon, description, schema, outline, menu, additions, placeFields } = definition;
  const { arranging, summary } = definition;
  return Object.freeze({
    id,
    label,
    icon,
    description,
    schema,
    outline,
    menu,
    additions,
    placeFields,
    arranging,
    summary,
    operations,
    createView: (board, text) => createBoardView(definition, board, text),
  } satisfies LiveKind);
}

import { can } from "@throughline/api";
import { boardRules } from "@throughline/model/rules";
import { createIndexBoard } from "../boards/createIndexBoard.ts";
import { createKeepRevision } from "../boards/createKeepRevision.ts";
import { createPrepareBoard } from "../boards/createPrepareBoard.ts";
import { createSliceBoard } from "../boards/createSliceBoard.ts";
import { IndexSweep } from "../boards/IndexSweep.ts";
import { OrphanSweep } from "../boards/OrphanSweep.ts";
import { fixedRuleOf } from "../content/fixedRuleOf.ts";
import { rulesOfKind } from "../content/rulesOfKind.ts";
import type { DocumentType } from "./DocumentType.ts";

/** A board's content: its title and its elements. */
export const board: DocumentType<"board"> = {
  access(_name, { principal, resource, kind }) {
    if (can(principal, "board.edit", resource)) return { read: true, write: true };
    const fixed = can(principal, "board.sort", resource) ? fixedRuleOf(kind) : undefined;
    return { read: true, write: fixed !== undefined, fixed };
  },
  /** By what the document says, which only the server can have written. */
  rules(document) {
    const kind: unknown = document.getMap("meta").get("kind");
    return (typeof kind === "string" ? rulesOfKind(kind) : undefined) ?? boardRules;
  },
  elements: ["elements"],
  hasHistory: true,
  live({ store, history, boards }) {
    const prepare = createPrepareBoard(store.boards);
    const index = createIndexBoard(store.boards, (document, kind) => history.describe(document, kind));
    const keepRevision = createKeepRevision(store, (document) => history.state(document));
    const slice = createSliceBoard(store.boards, boards);
    return {
      prepare: (name, ...loaded) => prepare(name.board, ...loaded),
      index: (name, ...changed) => index(name.board, ...changed),
      keepRevision: (name, document) => keepRevision(name.board, document),
      slice: (name, stored) => slice(name.board, stored),
    };
  },
  sweep: ({ store, history, logger }) => [new OrphanSweep(store, logger), new IndexSweep({ store, history, logger })],
};

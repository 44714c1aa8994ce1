import { kindById } from "@throughline/kinds";
import { Board, findMetaFlaws, mendMeta, migrate, needsRepair, repair, versionState } from "@throughline/model";
import { serverOwner } from "../collab/Claims.ts";
import { CloseError } from "../collab/CloseError.ts";
import type { LoadedFacts } from "../collab/LoadedFacts.ts";
import type { BoardStore } from "../store/BoardStore.ts";
import type * as Y from "yjs";

/**
 * Makes the function that brings a board to this program's version, and mends what merges left behind, and what somebody
 * wrote in the server's place before that was refused, before anyone edits. A document to which nothing was written is
 * left to whoever makes the board; one that a newer program wrote is opened for nobody, because this one would damage
 * what it doesn't know.
 */
export function createPrepareBoard(boards: Pick<BoardStore, "find">) {
  return async (
    id: string,
    document: Y.Doc,
    { owners, isWhole }: LoadedFacts,
  ): Promise<((copy: Y.Doc) => void) | undefined> => {
    const row = await boards.find(id);
    const kind = row === undefined ? undefined : kindById(row.kind);
    if (row === undefined || kind === undefined || document.store.clients.size === 0) return undefined;
    const { schema } = kind;
    // Claims of ids that are in use are never given back; whose isn't known comes from before there were any.
    const isServers = (clientId: number) => (owners.ownerOf(clientId) ?? serverOwner) === serverOwner;
    const facts = { schema, title: row.title, isServers };
    const flaws = findMetaFlaws(document, facts);
    const state = versionState(document, schema);
    if (state === "newer" && !flaws.includes("version")) throw new CloseError("board-too-new");
    if (state === "current" && flaws.length === 0 && (isWhole || isSound(new Board(document, schema))))
      return undefined;
    return (copy) => {
      mendMeta(copy, facts);
      migrate(copy, schema);
      repair(new Board(copy, schema));
    };
  };
}

function isSound(board: Board): boolean {
  try {
    return !needsRepair(board);
  } finally {
    board.destroy();
  }
}

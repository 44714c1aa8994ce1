import type { Routes } from "@throughline/api";
import { createMadeBoard } from "../../commands/createBoard.ts";
import { contentName, storedKind } from "../../content/openBoard.ts";
import { findBoard } from "../../policies/findBoard.ts";
import { requireRight } from "../../policies/requireRight.ts";
import { inTheirLanguage } from "../inTheirLanguage.ts";

/** Makes a new board with the same content. Its history, links and people stay with the old one. */
export const duplicateBoard = inTheirLanguage<Routes["duplicateBoard"]>(
  async ({ services, principal, params, body }) => {
    requireRight(principal, "workspace.createBoard");
    const { board } = await findBoard(services.store, principal, params.id, "board.export");
    const kind = storedKind(board.kind);
    const source = { document: contentName(board.id), kind: kind.id };
    const made = { kind: kind.id, title: body.title, origin: "api", by: principal.id } as const;
    const id = await createMadeBoard(services, principal, kind, (_id, clientId) =>
      services.boards.copy({ ...made, clientId, board: source }),
    );
    return { id };
  },
);

import type { Routes } from "@throughline/api";
import { readContent, writeElements } from "@throughline/model";
import { createBoard } from "../../commands/createBoard.ts";
import { storedKind } from "../../commands/openBoard.ts";
import { readBoard } from "../../commands/readBoard.ts";
import { findBoard } from "../../policies/findBoard.ts";
import { requireRight } from "../../policies/requireRight.ts";
import type { Handler } from "../handler.ts";

/** Makes a new board with the same content. Its history, links and people stay with the old one. */
export const duplicateBoard: Handler<Routes["duplicateBoard"]> = async ({ services, principal, params, body }) => {
  requireRight(principal, "workspace.createBoard");
  const { board } = await findBoard(services.store, principal, params.id, "board.export");
  const content = await readBoard(services, board, readContent);
  const id = await createBoard(services, principal, {
    kind: storedKind(board.kind),
    title: body.title ?? `Copy of ${content.title}`.slice(0, 300),
    origin: "api",
    fill: (copy, origin) => writeElements(copy, content.elements, origin),
  });
  return { id };
};

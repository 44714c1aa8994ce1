import type { Routes } from "@throughline/api";
import { contentName } from "../../content/openBoard.ts";
import { findBoard } from "../../policies/findBoard.ts";
import type { Handler } from "../handler.ts";
import { JsonText } from "../JsonText.ts";

/** The board as plain JSON. */
export const getElements: Handler<Routes["getElements"]> = async ({ services, principal, params }) => {
  const { board } = await findBoard(services.store, principal, params.id, "board.view");
  const name = { document: contentName(board.id), kind: board.kind };
  return new JsonText(await services.boards.write(name, "elements"));
};

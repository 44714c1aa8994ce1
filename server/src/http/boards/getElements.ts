import type { Routes } from "@throughline/api";
import { readContent } from "@throughline/model";
import { readBoard } from "../../commands/readBoard.ts";
import { findBoard } from "../../policies/findBoard.ts";
import type { Handler } from "../handler.ts";

/** The board as plain JSON. */
export const getElements: Handler<Routes["getElements"]> = async ({ services, principal, params }) => {
  const { board } = await findBoard(services.store, principal, params.id, "board.view");
  const content = await readBoard(services, board, readContent);
  return { ...content, elements: content.elements.map((element) => ({ ...element })) };
};

import type { Routes } from "@throughline/api";
import { findBoard } from "../../policies/findBoard.ts";
import type { Handler } from "../handler.ts";
import { presentLink } from "./presentLink.ts";

/** The links of a board. */
export const listLinks: Handler<Routes["listLinks"]> = async ({ services, principal, params }) => {
  const { board } = await findBoard(services.store, principal, params.id, "board.share");
  const links = await services.store.links.list(board.id);
  const names = await services.people.namesOf(links.map((link) => link.createdBy));
  return { links: links.map((link) => presentLink(link, names)) };
};

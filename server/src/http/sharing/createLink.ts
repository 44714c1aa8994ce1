import type { Routes } from "@throughline/api";
import { createLink as create } from "../../commands/links.ts";
import { findBoard } from "../../policies/findBoard.ts";
import type { Handler } from "../handler.ts";
import { presentLink } from "./presentLink.ts";

/** Makes a link. */
export const createLink: Handler<Routes["createLink"]> = async ({ services, principal, params, body, http }) => {
  const { board } = await findBoard(services.store, principal, params.id, "board.share");
  const expiresAt = body.expiresAt === undefined ? null : Date.parse(body.expiresAt);
  const { link, token } = await create(services, principal, board, body.role, expiresAt);
  const origin = services.config.publicUrl ?? `${http.request.protocol}://${http.request.host}`;
  const names = await services.people.namesOf([link.createdBy]);
  return { ...presentLink(link, names), token, url: `${origin}/join/${token}` };
};

import type { Principal, Routes } from "@throughline/api";
import type { Services } from "../../commands/Services.ts";
import { findBoard } from "../../policies/findBoard.ts";
import type { Handler } from "../handler.ts";
import { presentBoard } from "./presentBoard.ts";

/** One board. */
export const getBoard: Handler<Routes["getBoard"]> = ({ services, principal, params }) =>
  showBoard(services, principal, params.id);

/** A board as it is in the store now, as the API shows it. */
export async function showBoard(services: Services, principal: Principal, id: string) {
  const { board, role } = await findBoard(services.store, principal, id, "board.view");
  return presentBoard(board, role, await services.people.namesOf([board.updatedBy]));
}

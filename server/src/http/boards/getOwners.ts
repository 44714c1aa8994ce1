import type { Routes } from "@throughline/api";
import { contentName } from "../../content/openBoard.ts";
import { findBoard } from "../../policies/findBoard.ts";
import type { Handler } from "../handler.ts";
import { presentPerson } from "../history/presentMoment.ts";
import { presentTime } from "./presentBoard.ts";

/** Who made elements of a board, as the server knows it: nothing on the board says so. */
export const getOwners: Handler<Routes["getOwners"]> = async ({ services, principal, params, query }) => {
  const { board } = await findBoard(services.store, principal, params.id, "board.view");
  const owners = await services.history.owners(contentName(board.id), query.elements);
  const names = await services.people.namesOf(Array.from(owners.values(), ({ by }) => by));
  return {
    owners: Array.from(owners.values(), ({ element, by, at }) => ({
      id: element,
      by: presentPerson(by, names),
      at: presentTime(at),
    })),
  };
};

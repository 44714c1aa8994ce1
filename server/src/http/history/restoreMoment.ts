import { parseMomentId, type Routes } from "@throughline/api";
import { noSuchMoment } from "../../commands/historyPoint.ts";
import { momentLabel } from "../../commands/momentLabel.ts";
import { contentName } from "../../content/openBoard.ts";
import { restorePoint } from "../../commands/restorePoint.ts";
import { findBoard } from "../../policies/findBoard.ts";
import type { Handler } from "../handler.ts";
import { presentRestored } from "./presentRestored.ts";

/** Brings a moment, or some elements as they were then, back as a new change. */
export const restoreMoment: Handler<Routes["restoreMoment"]> = async ({ services, principal, params, body }) => {
  const { board } = await findBoard(services.store, principal, params.id, "board.restoreRevision");
  const moment = await services.history.reader.find(contentName(board.id), parseMomentId(params.moment));
  if (moment === undefined) throw noSuchMoment();
  const label = momentLabel(moment.endedAt);
  const request = { point: params.moment, label, elements: body.elements };
  return presentRestored(services, await restorePoint(services, principal, board, request));
};

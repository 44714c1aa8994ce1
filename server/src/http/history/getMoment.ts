import { buildMomentId, parseMomentId, type Routes } from "@throughline/api";
import { noSuchMoment } from "../../commands/historyPoint.ts";
import { contentName, storedKind } from "../../content/openBoard.ts";
import { findBoard } from "../../policies/findBoard.ts";
import type { Handler } from "../handler.ts";
import { JsonText } from "../JsonText.ts";
import { authorsOf, presentMoment, presentTouched } from "./presentMoment.ts";

/** The board at the end of a moment, and who touched what in it. */
export const getMoment: Handler<Routes["getMoment"]> = async ({ services, principal, params }) => {
  const { board } = await findBoard(services.store, principal, params.id, "board.view");
  const { reader } = services.history;
  const document = contentName(board.id);
  const moment = await reader.find(document, parseMomentId(params.moment));
  if (moment === undefined) throw noSuchMoment();
  const [content, earlier, names] = await Promise.all([
    reader.content(document, storedKind(board.kind).id, moment.uptoSeq),
    reader.list(document, { before: moment.uptoSeq, limit: 1 }),
    services.people.namesOf(authorsOf([moment])),
  ]);
  if (content === undefined) throw noSuchMoment();
  const [previous] = earlier.moments;
  return JsonText.object({
    ...presentMoment(moment, names),
    previous: previous === undefined ? null : buildMomentId(previous.uptoSeq),
    content: new JsonText(content),
    elements: presentTouched(moment),
  });
};

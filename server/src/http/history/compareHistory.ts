import type { Routes } from "@throughline/api";
import { findPoint, findPointBefore, type HistoryPoint } from "../../commands/historyPoint.ts";
import { contentName, storedKind } from "../../content/openBoard.ts";
import { whoTouched } from "../../commands/whoTouched.ts";
import { findBoard } from "../../policies/findBoard.ts";
import { presentTime } from "../boards/presentBoard.ts";
import type { Handler } from "../handler.ts";
import { JsonText } from "../JsonText.ts";
import { presentPerson } from "./presentMoment.ts";

/** Two points of a board's past side by side, and who made the difference. */
export const compareHistory: Handler<Routes["compareHistory"]> = async ({ services, principal, params, query }) => {
  const { board } = await findBoard(services.store, principal, params.id, "board.view");
  const { reader } = services.history;
  const kind = storedKind(board.kind);
  if (query.to === "now" || query.from === "now") await reader.upToNow(contentName(board.id));
  const to = await findPoint(services, board, query.to);
  const from =
    query.from === undefined
      ? await findPointBefore(services, board, to)
      : await findPoint(services, board, query.from);
  const { people: ids, ...compared } = await reader.compare({
    kind: kind.id,
    from: from.source,
    to: to.source,
    who: await whoTouched(services, board, from, to),
  });
  const names = await services.people.namesOf(ids);
  return JsonText.object({
    from: presentPoint(from, compared.from),
    to: presentPoint(to, compared.to),
    changes: new JsonText(compared.changes),
    people: ids.map((id) => presentPerson(id, names)),
  });
};

function presentPoint({ point, at }: HistoryPoint, content: Uint8Array): JsonText {
  return JsonText.object({ point, at: at === null ? null : presentTime(at), content: new JsonText(content) });
}

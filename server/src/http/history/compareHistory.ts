import type { Routes } from "@throughline/api";
import type { BoardContent, ElementChange } from "@throughline/model";
import { findPoint, findPointBefore, type HistoryPoint } from "../../commands/historyPoint.ts";
import { contentName, storedKind } from "../../commands/openBoard.ts";
import { whoTouched } from "../../commands/whoTouched.ts";
import { findBoard } from "../../policies/findBoard.ts";
import { presentTime } from "../boards/presentBoard.ts";
import type { Handler } from "../handler.ts";
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
  const who = await whoTouched(services, board, from, to);
  const { from: before, to: after, changes } = await reader.compare(kind.id, from.source, to.source);
  const told = [...changes.added, ...changes.removed, ...changes.changed, ...changes.moved];
  const ids = Array.from(new Set(told.flatMap(({ id }) => who.get(id) ?? [])));
  const names = await services.people.namesOf(ids);
  const withWriters = <Change extends ElementChange>(list: readonly Change[]) =>
    list.map((change) => ({ ...change, by: [...(who.get(change.id) ?? [])] }));
  return {
    from: presentPoint(from, before),
    to: presentPoint(to, after),
    changes: {
      title: changes.title,
      added: withWriters(changes.added),
      removed: withWriters(changes.removed),
      changed: withWriters(changes.changed).map((change) => ({ ...change, fields: [...change.fields] })),
      moved: withWriters(changes.moved),
    },
    people: ids.map((id) => presentPerson(id, names)),
  };
};

function presentPoint({ point, at }: HistoryPoint, content: BoardContent) {
  const elements = content.elements.map((element) => ({ ...element }));
  return { point, at: at === null ? null : presentTime(at), content: { ...content, elements } };
}

import type { OperationCall } from "@throughline/model";
import { distanceToRect, inflateRect, type Point, type Rect } from "@throughline/scene";
import type { BoardSession } from "./BoardSession.ts";
import { say } from "./words/say.ts";

/** An empty place on the board that was clicked: what is pasted then goes there. */
export interface PastePlace {
  /** In board units. */
  readonly point: Point;
  /** The "+" of that place, by its key, where it has one. */
  readonly key: string | undefined;
}

/** As far around a place that has no "+" of its own its mark reaches, in board units. */
const around = 12;

/** The "+" of a cell lies no farther from a point in it, in board units. */
const reach = 1_000;

/** What would be made at a point of the board, if it is something that holds nothing: a card in a cell. */
export function pasteCallAt({ view, kind, board }: BoardSession, point: Point): OperationCall | undefined {
  const call = view.addAt(point);
  const makes = call && kind.operations.get(call.name)?.makes?.type;
  const isHeld = Array.from(board.schema.elements.values()).some(({ placement }) =>
    [...(placement?.containers ?? []), ...(placement?.lanes ?? [])].includes(makes ?? ""),
  );
  return makes === undefined || isHeld ? undefined : call;
}

/** Takes a point where nothing lies for the place to paste at, and says so; none where a card can't stand. */
export function choosePastePlace(session: BoardSession, point: Point): void {
  const call = session.access.get().canEdit ? pasteCallAt(session, point) : undefined;
  if (!call) return session.pastePlace.set(null);
  const plus = session.scene.index
    .search(inflateRect({ ...point, width: 0, height: 0 }, reach))
    .filter(({ role }) => role === "add")
    .sort((a, b) => distanceToRect(a.bounds, point) - distanceToRect(b.bounds, point))
    .find(({ key }) => isSamePlace(session.view.addCall(key), call));
  session.pastePlace.set({ point, key: plus?.key });
  session.announcements.say(plus?.place === undefined ? say.pastesThere : say.pastesTo({ place: plus.place }));
}

/** Whether two calls make the same in the same place, before whatever it stands there. */
function isSamePlace(one: OperationCall | undefined, other: OperationCall): boolean {
  const placeOf = ({ name, args }: OperationCall) => JSON.stringify([name, { ...args, before: undefined }]);
  return one !== undefined && placeOf(one) === placeOf(other);
}

/** Where the place to paste at is marked, in board units; nowhere once its "+" is gone. */
export function pasteMark({ pastePlace, scene }: BoardSession): Rect | undefined {
  const place = pastePlace.get();
  if (!place) return undefined;
  if (place.key !== undefined) return scene.index.byKey(place.key)?.bounds;
  return inflateRect({ ...place.point, width: 0, height: 0 }, around);
}

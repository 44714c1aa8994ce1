import type { MenuEntry } from "@throughline/kinds";
import type { OperationCall } from "@throughline/model";
import { centerOfRect, clearOfHeaders } from "@throughline/scene";
import type { BoardSession } from "../session/BoardSession.ts";
import { additionsOf } from "../session/mayRun.ts";

/**
 * What can be added where one is: beside what is selected, else at the "+" that a tap has brought up (`armed`), else in
 * the middle of what is seen.
 */
export function additionsHere(session: BoardSession, armed?: string): readonly MenuEntry[] {
  const { selection } = session;
  if (selection.last !== undefined) return additionsOf(session, selection.last);
  const here = callHere(session, armed);
  const entries = additionsOf(session, here && placeOf(session, here));
  const isMeant = ({ call }: MenuEntry) => here && call && "name" in call && call.name === here.name;
  return entries.map((entry) => (isMeant(entry) ? { ...entry, call: here } : entry));
}

function callHere({ view, scene, camera }: BoardSession, armed: string | undefined): OperationCall | undefined {
  const atPlus = armed === undefined ? undefined : view.addCall(armed);
  if (atPlus || camera.size.width === 0) return atPlus;
  return view.addAt(centerOfRect(clearOfHeaders(scene.index.pinned(camera.view), camera.view)));
}

/** What a call adds to: the first element that it names as the place, and not as what comes after. */
function placeOf({ board }: BoardSession, { args }: OperationCall): string | undefined {
  const places = Object.entries(args).filter(([name]) => name !== "before");
  return places
    .map(([, value]) => value)
    .find((value) => typeof value === "string" && board.get(value) !== undefined) as string | undefined;
}

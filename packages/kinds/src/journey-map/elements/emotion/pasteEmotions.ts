import { firstOrderKey, unplacedContainer, type BoardReader, type BoardWriter } from "@throughline/model";
import type { FragmentElement } from "../../../placing/readFragment.ts";
import type { Cell } from "../../InCell.ts";
import type { Near } from "../../operations/pasteTarget.ts";
import { columnsOf, curvesOf } from "../../read.ts";
import { lane } from "../lane/lane.ts";
import { step } from "../step/step.ts";
import { emotion, emotionId } from "./emotion.ts";
import { stepsWithoutPoint } from "./readEmotions.ts";

/** A free place on a curve for a copied point: at or after a step, on its own lane if that shows a curve. */
function freeCell(board: BoardReader, laneId: string | undefined, stepId: string): Cell | undefined {
  const curves = curvesOf(board);
  const curve = curves.find(({ id }) => id === laneId) ?? curves[0];
  if (!curve) return undefined;
  const free = new Set(stepsWithoutPoint(board, curve.id).map(({ id }) => id));
  const columns = columnsOf(board).map(({ id }) => id);
  const step = columns.slice(Math.max(0, columns.indexOf(stepId))).find((id) => free.has(id));
  return step === undefined ? undefined : { lane: curve.id, step };
}

/** Points keep their step when it was copied with them; others go to the next free place of a curve. */
export function pasteEmotions(
  board: BoardWriter,
  points: readonly FragmentElement[],
  newIds: ReadonlyMap<string, string>,
  near: Near,
  meant: ReadonlyMap<string, string>,
): string[] {
  const top: string[] = [];
  for (const { id, place, content } of points) {
    const [stepId, laneId] = place;
    const copiedStep = newIds.get(stepId);
    const curve =
      newIds.get(laneId) ??
      (copiedStep === undefined && near.lane !== undefined ? near.lane : (meant.get(laneId) ?? laneId));
    // A point that isn't a copy of one of this map, but for a step of it, means that step and no other.
    const isMeant = near.step === undefined && !board.get(id);
    const meantStep = isMeant ? board.find(step, stepId)?.id : undefined;
    const column = copiedStep ?? meantStep;
    const own = column !== undefined && board.find(lane, curve) ? { lane: curve, step: column } : undefined;
    const cell = own ?? freeCell(board, curve, column ?? near.step ?? stepId);
    const taken = cell && board.get(emotionId(cell.lane, cell.step));
    const made =
      cell && !taken
        ? board.insertRecord(
            emotion,
            { ...content, place: [cell.step, cell.lane, firstOrderKey] },
            emotionId(cell.lane, cell.step),
          )
        : board.insertRecord(emotion, { ...content, place: [unplacedContainer, "", firstOrderKey] });
    if (copiedStep === undefined) top.push(made);
  }
  return top;
}

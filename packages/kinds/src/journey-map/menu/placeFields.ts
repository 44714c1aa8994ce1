import type { BoardReader } from "@throughline/model";
import type { PlaceField } from "../../contract/kind.ts";
import { placeField } from "../../placing/placeField.ts";
import { card } from "../elements/card/card.ts";
import { step } from "../elements/step/step.ts";
import { columnsOf, lanesOf, stagesOf } from "../read.ts";
import { stageName, stepName, laneName } from "../words.ts";

/** Step and lane of cards, the stage of steps. */
export function placeFieldsOf(board: BoardReader, ids: readonly string[]): PlaceField[] {
  const cards = ids.flatMap((id) => board.find(card, id) ?? []);
  if (cards.length > 0 && cards.length === ids.length) {
    const steps = columnsOf(board).map((one) => ({ value: one.id, label: stepName(one) }));
    const lanes = lanesOf(board).map((one) => ({ value: one.id, label: laneName(one) }));
    if (!cards.every((one) => board.isPlaced(one))) return [];
    return [
      ...placeField({ key: "step", label: "Step", part: 0 }, cards, steps, (value) => ({
        name: "moveCards",
        args: { ids, step: value },
      })),
      ...placeField({ key: "lane", label: "Lane", part: 1 }, cards, lanes, (value) => ({
        name: "moveCards",
        args: { ids, lane: value },
      })),
    ];
  }
  const steps = ids.flatMap((id) => board.find(step, id) ?? []);
  if (steps.length === 0 || steps.length < ids.length) return [];
  const stages = stagesOf(board).map((one) => ({ value: one.id, label: stageName(one) }));
  return placeField({ key: "stage", label: "Stage", part: 0 }, steps, stages, (value) => ({
    name: "moveSteps",
    args: { ids, stage: value },
  }));
}

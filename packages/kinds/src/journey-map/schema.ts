import { defineBoardSchema, type BoardReader, type ValidationIssue } from "@throughline/model";
import { card } from "./elements/card.ts";
import { emotion, emotionId } from "./elements/emotion.ts";
import { lane } from "./elements/lane.ts";
import { stage } from "./elements/stage.ts";
import { step } from "./elements/step.ts";

/** At most one point per lane and step: a placed point bears the id of its place, and ids are unique. */
function checkEmotions(board: BoardReader): ValidationIssue[] {
  return board
    .ofType(emotion)
    .filter((point) => board.isPlaced(point) && point.id !== emotionId(point.place[1], point.place[0]))
    .map(({ id }) => ({
      code: "rule",
      elementId: id,
      key: "place",
      message: "is an emotion under another id than its lane's and step's",
    }));
}

/** The journey map's document: version 1. */
export const schema = defineBoardSchema({
  kind: "journey-map",
  version: 1,
  elements: [stage, step, lane, card, emotion],
  migrations: [],
  check: checkEmotions,
});

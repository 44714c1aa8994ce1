import {
  createElementId,
  defineOperation,
  rootContainer,
  unplacedContainer,
  type BoardWriter,
  type ElementType,
} from "@throughline/model";
import { pasteArgs } from "../../placing/fragment.ts";
import { insertRuns, type Destination } from "../../placing/insertRuns.ts";
import { orderKeyFor } from "../../placing/placeBefore.ts";
import { inSourceOrder, readAround, readFragment, type FragmentElement } from "../../placing/readFragment.ts";
import { card } from "../elements/card/card.ts";
import { emotion } from "../elements/emotion/emotion.ts";
import { pasteEmotions } from "../elements/emotion/pasteEmotions.ts";
import { lane } from "../elements/lane/lane.ts";
import { stage } from "../elements/stage/stage.ts";
import { step } from "../elements/step/step.ts";
import { lanesByMeaning } from "./lanesByMeaning.ts";
import { cellTargets, nearOf, stageFor, type Near } from "./pasteTarget.ts";

const aside: Destination = { container: unplacedContainer, lane: "" };

/** Writes what goes to one place as one run right after `near` or after what it was copied from. */
function insertAfter(
  board: BoardWriter,
  type: ElementType,
  elements: readonly FragmentElement[],
  newIds: ReadonlyMap<string, string>,
  destinationOf: (element: FragmentElement) => Destination,
  near: string | undefined,
): void {
  insertRuns(board, type, elements, newIds, destinationOf, (run, { container, lane: laneId }) => {
    const siblings = board.childIds(type, container, laneId);
    const sources = new Set(run.map(({ id }) => id));
    const after = near !== undefined && siblings.includes(near) ? near : siblings.findLast((id) => sources.has(id));
    return after === undefined ? undefined : siblings[siblings.indexOf(after) + 1];
  });
}

/** Steps need a stage; on a board without one they get a new one. */
function insertSteps(
  board: BoardWriter,
  steps: readonly FragmentElement[],
  newIds: ReadonlyMap<string, string>,
  near: Near,
): void {
  let made: string | undefined;
  const makeStage = () =>
    (made ??= board.insert(stage, {
      place: [rootContainer, "", orderKeyFor(board, { type: stage, container: rootContainer })],
    }));
  const stageOf = ({ place }: FragmentElement) =>
    newIds.get(place[0]) ?? stageFor(board, place[0], near) ?? makeStage();
  insertAfter(board, step, steps, newIds, (element) => ({ container: stageOf(element), lane: "" }), near.step);
}

/**
 * Pastes elements with new ids. They keep their relations among each other. What was copied without its stage, step or
 * lane goes near the element `near`, or, when none is named, right behind what it was copied from; cards of several
 * cells keep their pattern. On another board they go to lanes that mean the same (`lanesByMeaning`). What finds no place at all is put aside as unplaced. Result: `{ ids }`, those at the top.
 */
export const pasteElements = defineOperation({
  name: "pasteElements",
  label: "Paste",
  args: pasteArgs,
  run: (board, { elements, near: nearId, around }) => {
    const copied = readFragment(board.schema, elements);
    const ofType = (type: ElementType) => copied.filter((element) => element.type === type);
    const points = ofType(emotion);
    const cards = ofType(card);
    const near = nearOf(board, nearId);
    const newIds = new Map<string, string>();
    for (const { id, type } of copied) if (type !== emotion) newIds.set(id, createElementId(board.random));
    const used = new Set([...cards, ...points].map(({ place }) => place[1]));
    const strange = readAround(board.schema, around).filter(({ id, type }) => type === lane && used.has(id));
    const meant = lanesByMeaning(
      board,
      inSourceOrder(strange.filter(({ id }) => !newIds.has(id) && !board.find(lane, id))),
    );
    const cells = cellTargets(board, cards, newIds, near, meant);
    const root = () => ({ container: rootContainer, lane: "" });
    const cellOf = ({ place: [stepId, laneId] }: FragmentElement): Destination => {
      const target = newIds.get(stepId) ?? cells.steps.get(stepId);
      const row = newIds.get(laneId) ?? cells.lanes.get(laneId);
      return target === undefined || row === undefined ? aside : { container: target, lane: row };
    };
    insertAfter(board, stage, ofType(stage), newIds, root, near.stage);
    insertAfter(board, lane, ofType(lane), newIds, root, near.lane);
    insertSteps(board, ofType(step), newIds, near);
    insertAfter(board, card, cards, newIds, cellOf, near.card);
    const pointIds = pasteEmotions(board, points, newIds, near, meant);
    const top = copied.filter(({ type, place }) => type !== emotion && !newIds.has(place[0]));
    return { ids: [...top.map(({ id }) => newIds.get(id) ?? id), ...pointIds] };
  },
});

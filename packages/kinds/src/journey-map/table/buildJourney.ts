import {
  firstOrderKey,
  rootContainer,
  unplacedContainer,
  type BoardWriter,
  type ElementType,
  type OrderKey,
  type Place,
} from "@throughline/model";
import { orderKeysFor } from "../../placing/placeBefore.ts";
import { card } from "../elements/card/card.ts";
import { cardRows } from "../elements/card/cardRows.ts";
import { emotionRows } from "../elements/emotion/emotionRows.ts";
import { lane } from "../elements/lane/lane.ts";
import { stage } from "../elements/stage/stage.ts";
import { leastStepWidth, step } from "../elements/step/step.ts";
import type { ImportedContent, ImportedJourney, ImportedLane, ImportedStep } from "./ImportedJourney.ts";

/** Makes the elements of one list and remembers their ids. */
function insertList<T>(
  board: BoardWriter,
  type: ElementType,
  container: string,
  laneId: string,
  list: readonly T[],
  insert: (one: T, place: Place) => string,
): Map<T, string> {
  const orders: OrderKey[] = orderKeysFor(board, { type, container, lane: laneId }, list.length);
  return new Map(list.map((one, index) => [one, insert(one, [container, laneId, orders[index] ?? firstOrderKey])]));
}

/** The cards of a cell by their order column; those without a number follow, as they came. */
function inOrder(contents: readonly ImportedContent[]): ImportedContent[] {
  const rank = ({ row }: ImportedContent) => row.order ?? Number.MAX_VALUE;
  return contents.toSorted((a, b) => rank(a) - rank(b));
}

/** Writes an imported map into an empty board. */
export function buildJourney(board: BoardWriter, journey: ImportedJourney): void {
  const laneIds = insertList<ImportedLane>(
    board,
    lane,
    rootContainer,
    "",
    journey.lanes,
    ({ title, type, further }, place) => board.insert(lane, { ...further, title, laneType: type ?? "text", place }),
  );
  const stageIds = insertList(board, stage, rootContainer, "", journey.stages, ({ title, hue, further }, place) =>
    board.insert(stage, { ...further, title, hue, place }),
  );
  const insertStep = ({ title, width = leastStepWidth, further }: ImportedStep, place: Place) =>
    board.insert(step, { ...further, title, width, place });
  const stepIds = new Map<ImportedStep, string>();
  const lists = [
    ...Array.from(stageIds, ([{ steps }, id]) => [id, steps] as const),
    [unplacedContainer, journey.looseSteps] as const,
  ];
  for (const [container, steps] of lists) {
    for (const [imported, id] of insertList(board, step, container, "", steps, insertStep)) stepIds.set(imported, id);
  }
  const cellOf = (content: ImportedContent): readonly [string, string] => {
    const stepId = content.step && stepIds.get(content.step);
    const laneId = content.lane && laneIds.get(content.lane);
    return stepId === undefined || laneId === undefined ? [unplacedContainer, ""] : [stepId, laneId];
  };
  for (const contents of Map.groupBy(journey.cards, (content) => cellOf(content).join("\n")).values()) {
    const [first] = contents;
    if (!first) continue;
    const [container, laneId] = cellOf(first);
    insertList(board, card, container, laneId, inOrder(contents), ({ row }, place) =>
      cardRows.insert(board, row, place),
    );
  }
  for (const content of journey.emotions) emotionRows.insert(board, content.row, [...cellOf(content), firstOrderKey]);
}

import type { BoardReader } from "@throughline/model";
import type { FragmentElement } from "../../placing/readFragment.ts";
import { card } from "../elements/card/card.ts";
import { lane } from "../elements/lane/lane.ts";
import { stage } from "../elements/stage/stage.ts";
import { step } from "../elements/step/step.ts";
import { columnsOf, lanesOf, stagesOf } from "../read.ts";

/** What "near this element" means: the stage, step, lane and card that it is or stands in. */
export interface Near {
  readonly stage?: string | undefined;
  readonly step?: string | undefined;
  readonly lane?: string | undefined;
  readonly card?: string | undefined;
}

/** Works out near what something is pasted; empty when the element is gone or none was named. */
export function nearOf(board: BoardReader, id: string | undefined): Near {
  const element = id === undefined ? undefined : board.get(id);
  if (!element) return {};
  if (element.type === stage.type) return { stage: element.id, step: board.childIds(step, element.id)[0] };
  if (element.type === lane.type) return { lane: element.id };
  const stepOf = (stepId: string) => ({
    step: stepId,
    stage: board.find(stage, board.find(step, stepId)?.place[0] ?? "")?.id,
  });
  if (element.type === step.type) return stepOf(element.id);
  if (!element.place || !board.isPlaced(element)) return {};
  const [stepId, laneId] = element.place;
  return { ...stepOf(stepId), lane: laneId, card: element.type === card.type ? element.id : undefined };
}

/**
 * Finds for each source column (or row) the one that its content goes to: the same distance from the target as it was
 * from the first source, so that cards copied from several cells keep their pattern. Stops at the last one.
 */
function shiftedTo(
  all: readonly string[],
  sources: readonly string[],
  target: string | undefined,
): ReadonlyMap<string, string> {
  const indices = sources.map((id) => all.indexOf(id));
  const known = indices.every((index) => index >= 0);
  const first = Math.min(...indices);
  const base = target === undefined ? (known ? first : 0) : Math.max(0, all.indexOf(target));
  const shifted = new Map<string, string>();
  for (const [rank, source] of sources.entries()) {
    const offset = known ? (indices[rank] ?? 0) - first : rank;
    const id = all[Math.min(base + offset, all.length - 1)];
    if (id !== undefined) shifted.set(source, id);
  }
  return shifted;
}

/** Where copied cards go: for each step and lane that was not copied with them, one of the board's. */
export interface CellTargets {
  readonly steps: ReadonlyMap<string, string>;
  readonly lanes: ReadonlyMap<string, string>;
}

/** Works out the cells for the cards of a fragment. */
export function cellTargets(
  board: BoardReader,
  cards: readonly FragmentElement[],
  newIds: ReadonlyMap<string, string>,
  near: Near,
  meant: ReadonlyMap<string, string>,
): CellTargets {
  const loose = cards.filter(({ place }) => !newIds.has(place[0]));
  const stepIds = columnsOf(board).map(({ id }) => id);
  const laneIds = lanesOf(board).map(({ id }) => id);
  const distinct = (elements: readonly FragmentElement[], part: 0 | 1) =>
    Array.from(new Set(elements.map(({ place }) => place[part]))).filter((id) => !newIds.has(id));
  // Cards that come inside a copied step keep their lanes where these exist; loose ones follow what they are pasted at.
  const kept = distinct(cards, 1).filter((id) => laneIds.includes(id));
  const strange = distinct(cards, 1).filter((id) => !laneIds.includes(id) && !meant.has(id));
  const lanes = new Map([...kept.map((id) => [id, id] as const), ...meant, ...shiftedTo(laneIds, strange, near.lane)]);
  // Cards of one lane go where one points; those of several from another board to what means the same.
  const sources = distinct(loose, 1);
  const follow = near.lane !== undefined && sources.length === 1 ? sources : sources.filter((id) => !meant.has(id));
  for (const [from, to] of shiftedTo(laneIds, follow, near.lane)) lanes.set(from, to);
  return { steps: shiftedTo(stepIds, distinct(loose, 0), near.step), lanes };
}

/** The stage that copied steps go to when their own wasn't copied: near, else where they come from, else the last. */
export function stageFor(board: BoardReader, source: string, near: Near): string | undefined {
  return near.stage ?? board.find(stage, source)?.id ?? stagesOf(board).at(-1)?.id;
}

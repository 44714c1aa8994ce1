import type { SceneItem } from "@throughline/scene";
import { ghostItem, keptGhostItem, type Ghost } from "../../drawing/ghost.ts";
import { addCardKey, addEmotionKey } from "./addKeys.ts";
import { headerLevels } from "./headerScene.ts";
import { laneHeaderWidth, type CellBox, type Layout } from "../layout/boxes.ts";
import type { KeepItem } from "../../drawing/keptItems.ts";
import { stageName, stepName, laneName } from "../words.ts";
import { say } from "../words/say.ts";

const cardLevel = 1;
const inset = 8;
/** A map with fewer cards shows where it can grow; whoever has written more knows. */
const enoughCards = 6;

function countCards({ rows }: Layout): number {
  return rows.reduce((sum, { cardCount }) => sum + cardCount, 0);
}

/** Whether every "+" beside the headers is seen without being pointed at. */
export function areAddsShown(layout: Layout): boolean {
  return countCards(layout) < enoughCards;
}

function* headerGhosts(layout: Layout): Generator<Ghost> {
  const { stages, stageRowHeight, headHeight, gridRight, gridBottom } = layout;
  const stands = areAddsShown(layout);
  const atTop = { level: headerLevels.top, pin: "top", stands } as const;
  for (const { stage, header, columns } of stages) {
    if (!stage) continue;
    const call = { name: "addStep", args: { stage: stage.id } };
    const label = say.addStepTo({ stage: stageName(stage) });
    const right = { x: header.x + header.width - 40, y: header.y + header.height / 2 - 11, width: 24, height: 24 };
    yield { key: `add-step:${stage.id}`, rect: right, label, ...atTop, stands: false, call };
    if (columns.length > 0) continue;
    const below = {
      x: header.x + inset,
      y: stageRowHeight + 6,
      width: header.width - 2 * inset,
      height: headHeight - stageRowHeight - 12,
    };
    yield { key: `add-first-step:${stage.id}`, rect: below, label, words: say.step, ...atTop, call };
  }
  const room = { x: gridRight + inset, width: 104, height: 32 };
  yield {
    key: "add-stage",
    rect: { ...room, y: (stageRowHeight - 32) / 2 + 2 },
    label: say.addStage,
    words: say.stage,
    ...atTop,
    call: { name: "addStage", args: {} },
  };
  const last = stages.findLast(({ stage }) => stage)?.stage;
  if (last) {
    yield {
      key: "add-step",
      rect: { ...room, y: stageRowHeight + (headHeight - stageRowHeight - 32) / 2 },
      label: say.addStep,
      words: say.step,
      ...atTop,
      call: { name: "addStep", args: { stage: last.id } },
    };
  }
  yield {
    key: "add-lane",
    rect: { x: inset, y: gridBottom + inset, width: laneHeaderWidth - 2 * inset, height: 32 },
    label: say.addLane,
    words: say.lane,
    level: headerLevels.left,
    pin: "left",
    stands,
    call: { name: "addLane", args: { laneType: "text" } },
  };
}

/** The "+" of a cell. The first cell of a map without cards says that cells are there to be written in. */
function cellGhost({ step, lane, ghost }: CellBox, isFirst: boolean): Ghost | undefined {
  if (!ghost) return undefined;
  const place = `${stepName(step)}, ${laneName(lane)}`;
  return {
    key: addCardKey(step.id, lane.id),
    rect: ghost,
    label: say.addCardTo({ place }),
    place,
    level: cardLevel,
    call: { name: "addCard", args: { step: step.id, lane: lane.id } },
    ...(isFirst ? { words: say.writeFirst, stands: true } : {}),
  };
}

/** The cell that says so; `undefined` once there is a card. */
export function firstCell(layout: Layout): CellBox | undefined {
  if (countCards(layout) > 0) return undefined;
  for (const { cells } of layout.rows) for (const cell of cells) if (cell.ghost) return cell;
  return undefined;
}

/** The "+" of a cell as it is drawn. */
export function cellGhostItems(cell: CellBox, isFirst: boolean): SceneItem[] {
  const ghost = cellGhost(cell, isFirst);
  return ghost ? [ghostItem(ghost)] : [];
}

/** Every "+" that isn't a cell's. */
export function headerGhostItems(keep: KeepItem, layout: Layout): SceneItem[] {
  return Array.from(headerGhosts(layout), (ghost) => keptGhostItem(keep, ghost));
}

/** Every "+" of a map: beside the headers, in each cell, and where a curve has no point yet. */
export function* ghosts(layout: Layout): Generator<Pick<Ghost, "key" | "call">> {
  yield* headerGhosts(layout);
  for (const { lane, cells } of layout.rows) {
    for (const cell of cells) {
      const { step, point } = cell;
      const ghost = cellGhost(cell, false);
      if (ghost) yield ghost;
      if (!point || point.emotion) continue;
      const call = { name: "setEmotion", args: { lane: lane.id, step: step.id, level: 0 } };
      yield { key: addEmotionKey(lane.id, step.id), call };
    }
  }
}

import type { BoardReader, OperationCall } from "@throughline/model";
import type { Point } from "@throughline/scene";
import { nearestLevel } from "../elements/emotion/emotionLevel.ts";
import { callOfGhost } from "../../drawing/ghost.ts";
import { ghosts } from "../scene/ghostScene.ts";
import { cellAt } from "./hitCell.ts";
import { yToLevel, type Layout } from "../layout/boxes.ts";
import { showsCurve } from "../elements/lane/laneType.ts";

/** A double click: a card between those of the cell, a point on a curve, a stage beside the map, a lane under it. */
export function addAt(_board: BoardReader, layout: Layout, point: Point): OperationCall | undefined {
  const { headHeight, gridRight, gridBottom, shelf } = layout;
  if (shelf && point.y >= shelf.rect.y) return undefined;
  if (point.x > gridRight) return point.y < gridBottom ? { name: "addStage", args: {} } : undefined;
  if (point.y > gridBottom) return { name: "addLane", args: { laneType: "text" } };
  const cell = point.y > headHeight ? cellAt(layout, point) : undefined;
  if (!cell) return undefined;
  const args = { step: cell.step.id, lane: cell.lane.id };
  const curve = layout.rows.find(({ lane }) => lane.id === cell.lane.id)?.curve;
  if (curve && showsCurve(cell.lane.laneType) && point.y < curve.top + curve.height) {
    return { name: "setEmotion", args: { ...args, level: nearestLevel(yToLevel(curve, point.y)) } };
  }
  const next = cell.cards.find(({ rect }) => rect.y + rect.height / 2 > point.y);
  return { name: "addCard", args: { ...args, before: next?.card.id } };
}

/** The call behind a "+". */
export function addCall(_board: BoardReader, layout: Layout, key: string): OperationCall | undefined {
  return callOfGhost(ghosts(layout), key);
}

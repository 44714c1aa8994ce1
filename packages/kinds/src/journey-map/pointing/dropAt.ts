import type { BoardReader } from "@throughline/model";
import type { Point } from "@throughline/scene";
import { barAcross, barDown, tintOf } from "../../drawing/dropIndicator.ts";
import { dropOnGrid, type CellSpot } from "../../placing/dropOnGrid.ts";
import { lineOfSpot, spotAmong } from "../../placing/siblingSpot.ts";
import type { DropTarget } from "../../contract/kind.ts";
import { withoutContents } from "../../placing/nudgeAll.ts";
import { card } from "../elements/card/card.ts";
import { emotion } from "../elements/emotion/emotion.ts";
import { lane } from "../elements/lane/lane.ts";
import { stage } from "../elements/stage/stage.ts";
import { step } from "../elements/step/step.ts";
import { cellAt, outside } from "./hitCell.ts";
import { cardGap, cellPadding, laneHeaderWidth, type CellBox, type Layout, type StageBox } from "../layout/boxes.ts";
import { cardMoves } from "../nudge.ts";
import { stageName, stepName, laneName } from "../words.ts";
import { showsCurve } from "../elements/lane/laneType.ts";

type Held = ReadonlySet<string>;

/** How far outside the map a header can be let go, in board units. */
const reach = 120;

function cellWords({ step, lane }: CellBox): string {
  return `${stepName(step)}, ${laneName(lane)}`;
}

/** The place among the cards of a cell that stay there, at a height of the board. */
function spotIn(cell: CellBox, moved: Held, y: number): CellSpot {
  const { rect } = cell;
  const spot = spotAmong(
    cell.cards.map(({ card, rect }) => ({ id: card.id, rect, card })),
    moved,
    "y",
    y,
  );
  const top = cell.ghost && cell.cards.length === 0 ? cell.ghost.y : rect.y + cellPadding;
  const line = { x: rect.x + cellPadding, width: rect.width - 2 * cellPadding };
  return {
    before: spot.next?.id,
    indicator: [tintOf(rect), barAcross(line, lineOfSpot(spot, "y", cardGap, top))],
    words: spot.previous?.card.text ? `, after ${spot.previous.card.text}` : spot.next ? ", first" : "",
  };
}

function cardsDrop(
  board: BoardReader,
  layout: Layout,
  ids: readonly string[],
  point: Point,
  held: string | undefined,
): DropTarget | undefined {
  const cell = cellAt(layout, point);
  if (!cell) return undefined;
  const moved = new Set(ids);
  return dropOnGrid(board, ids, held, {
    moves: cardMoves(board),
    cell,
    placeOf: ({ step, lane }) => [step.id, lane.id],
    cellAt: (column, row) => layout.rows[row]?.cells[column],
    spotIn: (target, at) => spotIn(target, moved, at === "pointer" ? point.y : Infinity),
    names: {
      columns: layout.columns.map(({ step }) => stepName(step)),
      rows: layout.rows.map(({ lane }) => laneName(lane)),
    },
  });
}

function emotionDrop(layout: Layout, id: string, point: Point): DropTarget | undefined {
  const cell = cellAt(layout, point);
  if (!cell?.point || cell.point.emotion || !showsCurve(cell.lane.laneType)) return undefined;
  return {
    calls: [{ name: "moveEmotion", args: { id, lane: cell.lane.id, step: cell.step.id } }],
    indicator: [tintOf(cell.rect)],
    label: cellWords(cell),
  };
}

function beyond({ bounds }: Layout, { x, y }: Point): boolean {
  return outside(x, bounds.x, bounds.width) > reach || outside(y, bounds.y, bounds.height) > reach;
}

function stageDrop({ stages, gridBottom, gridRight }: Layout, ids: Held, { x }: Point): DropTarget {
  const all = stages.flatMap(({ stage, header }) => (stage ? [{ id: stage.id, rect: header, stage }] : []));
  const { next } = spotAmong(all, ids, "x", x);
  const end = stages.find(({ stage }) => !stage)?.header.x ?? gridRight;
  return {
    calls: [{ name: "moveStages", args: { ids: Array.from(ids), before: next?.id } }],
    indicator: [barDown({ y: 0, height: gridBottom }, next?.rect.x ?? end)],
    label: next ? `Before ${stageName(next.stage)}` : "At the end",
  };
}

function stepDrop(layout: Layout, ids: Held, { x }: Point): DropTarget | undefined {
  const holding = layout.stages.filter(({ stage }) => stage);
  const away = ({ header }: StageBox) => outside(x, header.x, header.width);
  const target = holding.toSorted((a, b) => away(a) - away(b))[0];
  if (!target?.stage) return undefined;
  const all = target.columns.map(({ step, header }) => ({ id: step.id, rect: header, step }));
  const spot = spotAmong(all, ids, "x", x);
  const height = layout.gridBottom - layout.stageRowHeight;
  return {
    calls: [{ name: "moveSteps", args: { ids: Array.from(ids), stage: target.stage.id, before: spot.next?.id } }],
    indicator: [barDown({ y: layout.stageRowHeight, height }, lineOfSpot(spot, "x", 0, target.header.x))],
    label: `${stageName(target.stage)}, ${spot.next ? `before ${stepName(spot.next.step)}` : "at the end"}`,
  };
}

function laneDrop({ rows, gridRight, gridBottom }: Layout, ids: Held, { y }: Point): DropTarget {
  const all = rows.map(({ lane, header }) => ({ id: lane.id, rect: header, lane }));
  const { next } = spotAmong(all, ids, "y", y);
  return {
    calls: [{ name: "moveLanes", args: { ids: Array.from(ids), before: next?.id } }],
    indicator: [barAcross({ x: 0, width: Math.max(gridRight, laneHeaderWidth) }, next?.rect.y ?? gridBottom)],
    label: next ? `Above ${laneName(next.lane)}` : "At the bottom",
  };
}

/** Where held elements would land: cards in a cell, or each in its own; stages, steps or lanes between their like; one point on a curve. */
export function dropAt(
  board: BoardReader,
  layout: Layout,
  ids: readonly string[],
  point: Point,
  grabbed?: string,
): DropTarget | undefined {
  const present = withoutContents(
    board,
    ids.filter((id) => board.get(id)),
  );
  const [id] = present;
  if (id === undefined || beyond(layout, point)) return undefined;
  const type = board.get(id)?.type;
  if (present.some((held) => board.get(held)?.type !== type)) return undefined;
  const held = new Set(present);
  switch (type) {
    case card.type:
      return cardsDrop(board, layout, present, point, grabbed);
    case stage.type:
      return stageDrop(layout, held, point);
    case step.type:
      return stepDrop(layout, held, point);
    case lane.type:
      return laneDrop(layout, held, point);
    case emotion.type:
      return held.size === 1 ? emotionDrop(layout, id, point) : undefined;
    default:
      return undefined;
  }
}

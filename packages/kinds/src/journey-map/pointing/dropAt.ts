import type { BoardReader } from "@throughline/model";
import type { Point, Rect, SceneNode } from "@throughline/scene";
import { carryOnGrid, placesInWords } from "../../placing/arrangement.ts";
import type { DropTarget } from "../../contract/kind.ts";
import { withoutContents } from "../../placing/nudgeAll.ts";
import { card } from "../elements/card.ts";
import { emotion } from "../elements/emotion.ts";
import { lane } from "../elements/lane.ts";
import { stage } from "../elements/stage.ts";
import { step } from "../elements/step.ts";
import { cellAt, outside } from "./hitCell.ts";
import { cardGap, cellPadding, laneHeaderWidth, type CellBox, type Layout, type StageBox } from "../layout/boxes.ts";
import { cardMoves } from "../nudge.ts";
import { stageName, stepName, laneName } from "../words.ts";

type Held = ReadonlySet<string>;

const thickness = 3;
/** How far outside the map a header can be let go, in board units. */
const reach = 120;

function bar(rect: Rect): SceneNode {
  return { kind: "rect", rect, radius: thickness / 2, fill: "accent" };
}

function upright(x: number, top: number, bottom: number): SceneNode {
  return bar({ x: x - thickness / 2, y: top, width: thickness, height: bottom - top });
}

function cellWords({ step, lane }: CellBox): string {
  return `${stepName(step)}, ${laneName(lane)}`;
}

/** The place among the cards of a cell that stay there, at a height of the board. */
function spotIn(cell: CellBox, moved: Held, y: number) {
  const staying = cell.cards.filter((box) => !moved.has(box.card.id));
  const next = staying.find(({ rect }) => rect.y + rect.height / 2 > y);
  const previous = next ? staying[staying.indexOf(next) - 1] : staying.at(-1);
  const x = cell.rect.x + cellPadding;
  const width = cell.rect.width - 2 * cellPadding;
  const top = cell.ghost && cell.cards.length === 0 ? cell.ghost.y : cell.rect.y + cellPadding;
  const at = next ? next.rect.y - cardGap / 2 : previous ? previous.rect.y + previous.rect.height + cardGap / 2 : top;
  const indicator: readonly SceneNode[] = [
    { kind: "rect", rect: cell.rect, fill: "accentSoft", opacity: 0.5 },
    bar({ x, y: at - thickness / 2, width, height: thickness }),
  ];
  return { next, previous, indicator };
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
  const moves = cardMoves(board);
  const carried = carryOnGrid(board, moves, ids, held, [cell.step.id, cell.lane.id]);
  const moved = new Set(ids);
  if (!carried) {
    const { next, previous, indicator } = spotIn(cell, moved, point.y);
    return {
      calls: [moves.callOf(ids, cell.step.id, cell.lane.id, next?.card.id)],
      indicator,
      label: `${cellWords(cell)}${previous?.card.text ? `, after ${previous.card.text}` : next ? ", first" : ""}`,
    };
  }
  const spots = carried.runs.flatMap((run) => {
    const target = layout.rows[run.row]?.cells[run.column];
    // In the row under the pointer all go in at its height; what is beneath or above it comes last in its cell.
    const y = target?.lane.id === cell.lane.id ? point.y : Infinity;
    return target ? [{ run, target, ...spotIn(target, moved, y) }] : [];
  });
  const names = placesInWords(carried, {
    columns: layout.columns.map(({ step }) => stepName(step)),
    rows: layout.rows.map(({ lane }) => laneName(lane)),
  });
  return {
    calls: carried.isSame
      ? []
      : spots.map(({ run, target, next }) => moves.callOf(run.ids, target.step.id, target.lane.id, next?.card.id)),
    indicator: spots.flatMap(({ indicator }) => indicator),
    label: names,
  };
}

function emotionDrop(layout: Layout, id: string, point: Point): DropTarget | undefined {
  const cell = cellAt(layout, point);
  if (!cell?.point || cell.point.emotion || cell.lane.laneType !== "emotion") return undefined;
  return {
    calls: [{ name: "moveEmotion", args: { id, lane: cell.lane.id, step: cell.step.id } }],
    indicator: [{ kind: "rect", rect: cell.rect, fill: "accentSoft", opacity: 0.5 }],
    label: cellWords(cell),
  };
}

function beyond({ bounds }: Layout, { x, y }: Point): boolean {
  return outside(x, bounds.x, bounds.width) > reach || outside(y, bounds.y, bounds.height) > reach;
}

function stageDrop({ stages, gridBottom, gridRight }: Layout, ids: Held, point: Point): DropTarget {
  const others = stages.filter(({ stage }) => stage && !ids.has(stage.id));
  const next = others.find(({ header }) => header.x + header.width / 2 > point.x);
  const end = stages.find(({ stage }) => !stage)?.header.x ?? gridRight;
  return {
    calls: [{ name: "moveStages", args: { ids: Array.from(ids), before: next?.stage?.id } }],
    indicator: [upright(next?.header.x ?? end, 0, gridBottom)],
    label: next ? `Before ${stageName(next.stage)}` : "At the end",
  };
}

function stepDrop(layout: Layout, ids: Held, point: Point): DropTarget | undefined {
  const holding = layout.stages.filter(({ stage }) => stage);
  const away = ({ header }: StageBox) => outside(point.x, header.x, header.width);
  const target = holding.toSorted((a, b) => away(a) - away(b))[0];
  if (!target?.stage) return undefined;
  const others = target.columns.filter((column) => !ids.has(column.step.id));
  const next = others.find(({ header }) => header.x + header.width / 2 > point.x);
  const last = others.at(-1)?.header;
  const x = next?.header.x ?? (last ? last.x + last.width : target.header.x);
  return {
    calls: [{ name: "moveSteps", args: { ids: Array.from(ids), stage: target.stage.id, before: next?.step.id } }],
    indicator: [upright(x, layout.stageRowHeight, layout.gridBottom)],
    label: `${stageName(target.stage)}, ${next ? `before ${stepName(next.step)}` : "at the end"}`,
  };
}

function laneDrop({ rows, gridRight, gridBottom }: Layout, ids: Held, point: Point): DropTarget {
  const next = rows.find((row) => !ids.has(row.lane.id) && row.header.y + row.header.height / 2 > point.y);
  const y = next?.header.y ?? gridBottom;
  return {
    calls: [{ name: "moveLanes", args: { ids: Array.from(ids), before: next?.lane.id } }],
    indicator: [bar({ x: 0, y: y - thickness / 2, width: Math.max(gridRight, laneHeaderWidth), height: thickness })],
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

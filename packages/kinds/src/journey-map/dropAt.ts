import type { BoardReader } from "@throughline/model";
import type { Point, Rect, SceneNode } from "@throughline/scene";
import type { DropTarget } from "../kind.ts";
import { card } from "./elements/card.ts";
import { emotion } from "./elements/emotion.ts";
import { lane } from "./elements/lane.ts";
import { stage } from "./elements/stage.ts";
import { step } from "./elements/step.ts";
import { cellAt, outside } from "./hitCell.ts";
import {
  cardGap,
  cellPadding,
  laneHeaderWidth,
  type CellBox,
  type JourneyLayout,
  type StageBox,
} from "./journeyLayout.ts";
import { stageName, stepName } from "./layoutColumns.ts";
import { laneName } from "./layoutRows.ts";

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

function cardsDrop(layout: JourneyLayout, ids: readonly string[], point: Point): DropTarget | undefined {
  const cell = cellAt(layout, point);
  if (!cell) return undefined;
  const moved = new Set(ids);
  const staying = cell.cards.filter((box) => !moved.has(box.card.id));
  const next = staying.find(({ rect }) => rect.y + rect.height / 2 > point.y);
  const previous = next ? staying[staying.indexOf(next) - 1] : staying.at(-1);
  const x = cell.rect.x + cellPadding;
  const width = cell.rect.width - 2 * cellPadding;
  const top = cell.ghost && cell.cards.length === 0 ? cell.ghost.y : cell.rect.y + cellPadding;
  const y = next ? next.rect.y - cardGap / 2 : previous ? previous.rect.y + previous.rect.height + cardGap / 2 : top;
  return {
    call: { name: "moveCards", args: { ids, step: cell.step.id, lane: cell.lane.id, before: next?.card.id } },
    indicator: [
      { kind: "rect", rect: cell.rect, fill: "accentSoft", opacity: 0.5 },
      bar({ x, y: y - thickness / 2, width, height: thickness }),
    ],
    label: `${cellWords(cell)}${previous?.card.text ? `, after ${previous.card.text}` : next ? ", first" : ""}`,
  };
}

function emotionDrop(layout: JourneyLayout, id: string, point: Point): DropTarget | undefined {
  const cell = cellAt(layout, point);
  if (!cell?.point || cell.point.emotion || cell.lane.laneType !== "emotion") return undefined;
  return {
    call: { name: "moveEmotion", args: { id, lane: cell.lane.id, step: cell.step.id } },
    indicator: [{ kind: "rect", rect: cell.rect, fill: "accentSoft", opacity: 0.5 }],
    label: cellWords(cell),
  };
}

function beyond({ bounds }: JourneyLayout, { x, y }: Point): boolean {
  return outside(x, bounds.x, bounds.width) > reach || outside(y, bounds.y, bounds.height) > reach;
}

function stageDrop({ stages, gridBottom, gridRight }: JourneyLayout, id: string, point: Point): DropTarget {
  const others = stages.filter(({ stage }) => stage && stage.id !== id);
  const next = others.find(({ header }) => header.x + header.width / 2 > point.x);
  const end = stages.find(({ stage }) => !stage)?.header.x ?? gridRight;
  return {
    call: { name: "moveStage", args: { id, before: next?.stage?.id } },
    indicator: [upright(next?.header.x ?? end, 0, gridBottom)],
    label: next ? `Before ${stageName(next.stage)}` : "At the end",
  };
}

function stepDrop(layout: JourneyLayout, id: string, point: Point): DropTarget | undefined {
  const holding = layout.stages.filter(({ stage }) => stage);
  const away = ({ header }: StageBox) => outside(point.x, header.x, header.width);
  const target = holding.toSorted((a, b) => away(a) - away(b))[0];
  if (!target?.stage) return undefined;
  const others = target.columns.filter((column) => column.step.id !== id);
  const next = others.find(({ header }) => header.x + header.width / 2 > point.x);
  const last = others.at(-1)?.header;
  const x = next?.header.x ?? (last ? last.x + last.width : target.header.x);
  return {
    call: { name: "moveStep", args: { id, stage: target.stage.id, before: next?.step.id } },
    indicator: [upright(x, layout.stageRowHeight, layout.gridBottom)],
    label: `${stageName(target.stage)}, ${next ? `before ${stepName(next.step)}` : "at the end"}`,
  };
}

function laneDrop({ rows, gridRight, gridBottom }: JourneyLayout, id: string, point: Point): DropTarget {
  const next = rows.find((row) => row.lane.id !== id && row.header.y + row.header.height / 2 > point.y);
  const y = next?.header.y ?? gridBottom;
  return {
    call: { name: "moveLane", args: { id, before: next?.lane.id } },
    indicator: [bar({ x: 0, y: y - thickness / 2, width: Math.max(gridRight, laneHeaderWidth), height: thickness })],
    label: next ? `Above ${laneName(next.lane)}` : "At the bottom",
  };
}

/** Where held elements would land: any number of cards in a cell; a stage, a step or a lane between its like. */
export function journeyDropAt(
  board: BoardReader,
  layout: JourneyLayout,
  ids: readonly string[],
  point: Point,
): DropTarget | undefined {
  const present = ids.filter((id) => board.get(id));
  const [id] = present;
  if (id === undefined || beyond(layout, point)) return undefined;
  if (present.every((held) => board.find(card, held))) return cardsDrop(layout, present, point);
  if (present.length > 1) return undefined;
  switch (board.get(id)?.type) {
    case stage.type:
      return stageDrop(layout, id, point);
    case step.type:
      return stepDrop(layout, id, point);
    case lane.type:
      return laneDrop(layout, id, point);
    case emotion.type:
      return emotionDrop(layout, id, point);
    default:
      return undefined;
  }
}

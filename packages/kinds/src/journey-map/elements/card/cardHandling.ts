import type { BoardReader } from "@throughline/model";
import type { Point } from "@throughline/scene";
import type { DropTarget, PlaceField } from "../../../contract/kind.ts";
import type { MenuEntry } from "../../../contract/menu.ts";
import type { PartElement } from "../../../contract/partElement.ts";
import { barAcross, tintOf } from "../../../drawing/dropIndicator.ts";
import { addBeside } from "../../../placing/addBeside.ts";
import { nudgeOnGrid, type GridMoves } from "../../../placing/arrangement.ts";
import { dropOnGrid, type CellSpot } from "../../../placing/dropOnGrid.ts";
import { moveToEntry } from "../../../placing/moveAmong.ts";
import { nudgeEntries } from "../../../placing/nudgeEntries.ts";
import { placeEntries, placeField } from "../../../placing/placeField.ts";
import { lineOfSpot, spotAmong } from "../../../placing/siblingSpot.ts";
import { cardGap, cellPadding, type CellBox, type Layout } from "../../layout/boxes.ts";
import { cellAt } from "../../pointing/hitCell.ts";
import { columnsOf, lanesOf } from "../../read.ts";
import { laneName, stepName } from "../../words.ts";
import { lane } from "../lane/lane.ts";
import { step } from "../step/step.ts";
import { card } from "./card.ts";
import { say } from "../../words/say.ts";

/** The cells of a map and how cards go from one to another. */
function cardMoves(board: BoardReader): GridMoves {
  return {
    type: card,
    grid: { columns: columnsOf(board).map(({ id }) => id), rows: lanesOf(board).map(({ id }) => id) },
    callOf: (ids, stepId, laneId, before) => ({ name: "moveCards", args: { ids, step: stepId, lane: laneId, before } }),
  };
}

/**
 * "Move to…": to the end of each cell, by step and then lane. Those of several cells go to another lane, each in its own
 * step, or to another step, each in its own lane.
 */
function moveTargets(board: BoardReader, ids: readonly string[]): MenuEntry[] {
  const lanes = lanesOf(board);
  if (lanes.length === 0) return [];
  const cells = new Set(ids.map((id) => board.get(id)?.place?.slice(0, 2).join("\n")));
  const fields = cells.size > 1 ? placeFields(board, ids) : [];
  if (fields.length > 0) return placeEntries(fields);
  return columnsOf(board).map((step) => ({
    id: step.id,
    label: stepName(step),
    entries: lanes.map((lane) => ({
      id: lane.id,
      label: laneName(lane),
      call: { name: "moveCards", args: { ids, step: step.id, lane: lane.id } },
    })),
  }));
}

function adders(board: BoardReader, id: string): MenuEntry[] {
  const [stepId, laneId] = board.require(card, id).place;
  if (!board.find(step, stepId) || !board.find(lane, laneId)) return [];
  return addBeside(board, card, id, [say.addCardAbove, say.addCardBelow], (anchor) => ({
    name: "addCard",
    args: { step: stepId, lane: laneId, ...anchor },
  }));
}

function matters(board: BoardReader, id: string): MenuEntry {
  const { matters: checked } = board.require(card, id);
  const call = { name: "setValue", args: { id, key: "matters", value: !checked } };
  return { id: "matters", label: say.momentThatMatters, icon: "star", checked, call };
}

function menu(board: BoardReader, ids: readonly string[]): MenuEntry[] {
  const only = ids.length === 1 ? ids : [];
  return [
    ...only.flatMap((id) => adders(board, id)),
    ...nudgeEntries(board, ids, [cardHandling]),
    ...moveToEntry(moveTargets(board, ids)),
    ...only.map((id) => matters(board, id)),
  ];
}

function placeFields(board: BoardReader, ids: readonly string[]): PlaceField[] {
  const cards = ids.map((id) => board.require(card, id));
  if (!cards.every((one) => board.isPlaced(one))) return [];
  const steps = columnsOf(board).map((one) => ({ value: one.id, label: stepName(one) }));
  const lanes = lanesOf(board).map((one) => ({ value: one.id, label: laneName(one) }));
  return [
    ...placeField({ key: "step", label: say.step, part: 0 }, cards, steps, (value) => ({
      name: "moveCards",
      args: { ids, step: value },
    })),
    ...placeField({ key: "lane", label: say.lane, part: 1 }, cards, lanes, (value) => ({
      name: "moveCards",
      args: { ids, lane: value },
    })),
  ];
}

/** The place among the cards of a cell that stay there, at a height of the board. */
function spotIn(cell: CellBox, moved: ReadonlySet<string>, y: number): CellSpot {
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
    after: spot.previous?.card.text,
    isFirst: !spot.previous && spot.next !== undefined,
  };
}

function dropAt(
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

/** What people do with cards: they go from cell to cell. */
export const cardHandling: PartElement<Layout> = {
  type: card,
  menu,
  placeFields,
  dropAt,
  nudge: { along: "both", calls: (board, ids, direction) => nudgeOnGrid(board, cardMoves(board), ids, direction) },
};

import type { BoardReader } from "@throughline/model";
import type { Point } from "@throughline/scene";
import type { DropTarget, PlaceField } from "../../../contract/kind.ts";
import type { MenuEntry } from "../../../contract/menu.ts";
import type { PartElement } from "../../../contract/partElement.ts";
import { barAcross } from "../../../drawing/dropIndicator.ts";
import { addBeside } from "../../../placing/addBeside.ts";
import { nudgeOnGrid, type GridMoves } from "../../../placing/arrangement.ts";
import { dropOnGrid, type CellSpot } from "../../../placing/dropOnGrid.ts";
import { moveToEntry } from "../../../placing/moveAmong.ts";
import { nudgeEntries } from "../../../placing/nudgeEntries.ts";
import { placeField } from "../../../placing/placeField.ts";
import { lineOfSpot, spotAmong } from "../../../placing/siblingSpot.ts";
import type { Layout, SliceBox } from "../../layout/layout.ts";
import { sizes } from "../../layout/sizes.ts";
import { cellAt, standing, type CellPlace } from "../../pointing/hitCell.ts";
import { isOnMap, later, readStoryMap, sliceIds } from "../../read.ts";
import { laterName, titleOf } from "../../words.ts";
import { story, type Story } from "./story.ts";
import { moveTargets } from "./storyTargets.ts";
import { statusLooks, storyStatuses } from "./storyStatus.ts";
import { say } from "../../words/say.ts";

/** The cells of a map and how stories go from one to another. */
function storyMoves(board: BoardReader): GridMoves {
  const map = readStoryMap(board);
  return {
    type: story,
    grid: { columns: map.tasks.map(({ id }) => id), rows: sliceIds(map) },
    callOf: (ids, column, slice, before) => ({
      name: "moveStories",
      args: { ids, task: column, release: slice, ...(before !== undefined && { before }) },
    }),
  };
}

function adders(board: BoardReader, { id, place: [task, release] }: Story): MenuEntry[] {
  if (!board.get(task) || (release !== later && !board.get(release))) return [];
  if (!board.childIds(story, task, release).includes(id)) return [];
  return addBeside(board, story, id, [say.addStoryBefore, say.addStoryAfter], (anchor) => ({
    name: "addStory",
    args: { task, release, ...anchor },
  }));
}

function menu(board: BoardReader, ids: readonly string[]): MenuEntry[] {
  const stories = ids.map((id) => board.require(story, id));
  const statuses = storyStatuses.map((status): MenuEntry => {
    const { label, icon } = statusLooks[status];
    const checked = stories.every((one) => one.status === status);
    return { id: status, label, icon, checked, call: { name: "setStatus", args: { ids, status } } };
  });
  return [
    { id: "status", label: say.status, entries: statuses },
    ...moveToEntry(moveTargets(readStoryMap(board), stories, placeFields(board, ids))),
    ...nudgeEntries(board, ids, [storyHandling]),
    ...(stories.length === 1 ? stories.flatMap((one) => adders(board, one)) : []),
  ];
}

function placeFields(board: BoardReader, ids: readonly string[]): PlaceField[] {
  const stories = ids.map((id) => board.require(story, id));
  if (!stories.every((one) => board.isPlaced(one))) return [];
  const map = readStoryMap(board);
  const tasks = map.tasks.map((one) => ({ value: one.id, label: titleOf(one) }));
  const releases = map.releases.map((one) => ({ value: one.id, label: titleOf(one) }));
  return [
    ...placeField({ key: "task", label: say.task, part: 0 }, stories, tasks, (value) => ({
      name: "moveStories",
      args: { ids, task: value },
    })),
    ...placeField(
      { key: "release", label: say.release, part: 1 },
      stories,
      [...releases, { value: later, label: laterName() }],
      (value) => ({ name: "moveStories", args: { ids, release: value } }),
    ),
  ];
}

/** The place among the stories of a cell that stay there, at a height of the board. */
function spotIn({ column, slice, cards }: CellPlace, moving: ReadonlySet<string>, height: number): CellSpot {
  const spot = spotAmong(cards.map(standing), moving, "y", height);
  const top = slice.y + sizes.slicePad - sizes.cardGap / 2;
  const line = { x: column.x + sizes.columnPad, width: sizes.card };
  return {
    before: spot.next?.id,
    indicator: [barAcross(line, lineOfSpot(spot, "y", sizes.cardGap, top))],
    after: spot.previous && titleOf(spot.previous.story),
  };
}

function sliceName({ release }: SliceBox): string {
  return release ? titleOf(release) : laterName();
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
  const moving = new Set(ids);
  return dropOnGrid(board, ids, held, {
    moves: storyMoves(board),
    cell,
    placeOf: ({ column, slice }) => [column.task.id, slice.id],
    cellAt: (index, row) => {
      const [column, slice] = [layout.columns[index], layout.slices[row]];
      return column && slice && { column, slice, cards: layout.rows[row]?.[index]?.cards ?? [] };
    },
    spotIn: (target, at) => spotIn(target, moving, at === "pointer" ? point.y : Infinity),
    names: { columns: layout.columns.map(({ task }) => titleOf(task)), rows: layout.slices.map(sliceName) },
  });
}

/** What people do with stories: they go from cell to cell, and get done. */
export const storyHandling: PartElement<Layout> = {
  type: story,
  menu,
  placeFields,
  dropAt,
  nudge: {
    along: "both",
    goes: isOnMap,
    calls: (board, ids, direction) => nudgeOnGrid(board, storyMoves(board), ids, direction),
  },
};

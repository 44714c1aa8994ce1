import type { BoardReader, OperationCall } from "@throughline/model";
import type { Point } from "@throughline/scene";
import type { Direction, DropTarget } from "../../../contract/kind.ts";
import type { MenuEntry } from "../../../contract/menu.ts";
import type { PartElement } from "../../../contract/partElement.ts";
import { tintOf } from "../../../drawing/dropIndicator.ts";
import { moveToEntry } from "../../../placing/moveAmong.ts";
import { stepOf } from "../../../placing/nudgeAll.ts";
import { nudgeEntries } from "../../../placing/nudgeEntries.ts";
import { yToLevel, type Layout } from "../../layout/boxes.ts";
import { cellAt } from "../../pointing/hitCell.ts";
import { curvesOf } from "../../read.ts";
import { emotionAt, stepsWithoutPoint } from "./readEmotions.ts";
import { addEmotionKey } from "../../scene/addKeys.ts";
import { laneName, stepName } from "../../words.ts";
import { showsCurve } from "../lane/laneType.ts";
import { checkEmotions, emotion } from "./emotion.ts";
import { highestLevel, levelNumber, levelStep, levelWords, lowestLevel, nearestLevel } from "./emotionLevel.ts";
import { say } from "../../words/say.ts";

const levels = [2, 1.5, 1, 0.5, 0, -0.5, -1, -1.5, -2];
const nudgeLabels: Readonly<Record<string, string>> = {
  get "move-up"() {
    return say.raise;
  },
  get "move-down"() {
    return say.lower;
  },
};

/** "Move to…": the steps of each curve that have no point yet. */
function moveTargets(board: BoardReader, id: string): MenuEntry[] {
  return curvesOf(board).flatMap((lane) => {
    const entries = stepsWithoutPoint(board, lane.id).map((step) => ({
      id: step.id,
      label: stepName(step),
      call: { name: "moveEmotion", args: { id, lane: lane.id, step: step.id } },
    }));
    return entries.length > 0 ? [{ id: lane.id, label: laneName(lane), entries }] : [];
  });
}

function menu(board: BoardReader, ids: readonly string[]): MenuEntry[] {
  const nudges = nudgeEntries(board, ids, [emotionHandling]);
  const [id] = ids;
  if (id === undefined || ids.length > 1) return nudges;
  const point = board.require(emotion, id);
  const set = (key: string, value: unknown): OperationCall => ({ name: "setValue", args: { id, key, value } });
  return [
    {
      id: "level",
      label: say.setLevel,
      entries: levels.map((level) => ({
        id: `level-${level}`,
        label: `${levelNumber(level)} ${levelWords(level)}`,
        checked: level === point.level,
        call: set("level", level),
      })),
    },
    ...nudges.map((entry) => ({ ...entry, label: nudgeLabels[entry.id] ?? entry.label })),
    ...moveToEntry(moveTargets(board, id)),
    { id: "assumed", label: say.assumed, checked: point.basis === "assumed", call: set("basis", "assumed") },
    { id: "measured", label: say.measured, checked: point.basis === "measured", call: set("basis", "measured") },
  ];
}

/** One point lands on a curve, in a step that has none yet. */
function dropAt(_board: BoardReader, layout: Layout, ids: readonly string[], point: Point): DropTarget | undefined {
  const cell = cellAt(layout, point);
  const [id] = ids;
  if (!cell?.point || cell.point.emotion || !showsCurve(cell.lane.laneType) || ids.length > 1) return undefined;
  return {
    calls: [{ name: "moveEmotion", args: { id, lane: cell.lane.id, step: cell.step.id } }],
    indicator: [tintOf(cell.rect)],
    label: `${stepName(cell.step)}, ${laneName(cell.lane)}`,
  };
}

/** Up and down sets a point's level, and so does dragging in the place of one that isn't set, whether it is by now or not. */
function dragHandle(board: BoardReader, { rows }: Layout, key: string, { y }: Point): OperationCall | undefined {
  const held = board.find(emotion, key);
  for (const { lane, curve, cells } of rows) {
    if (!curve || (held && held.place[1] !== lane.id)) continue;
    const step =
      held?.place[0] ?? cells.find(({ step, point }) => point && addEmotionKey(lane.id, step.id) === key)?.step.id;
    if (step === undefined) continue;
    return { name: "setEmotion", args: { lane: lane.id, step, level: nearestLevel(yToLevel(curve, y)) } };
  }
  return undefined;
}

/** By half a level, together: a curve keeps its shape. */
function nudge(board: BoardReader, ids: readonly string[], direction: Direction): readonly OperationCall[] | undefined {
  const calls: OperationCall[] = [];
  for (const id of ids) {
    const point = board.require(emotion, id);
    const [stepId, laneId] = point.place;
    if (emotionAt(board, laneId, stepId) !== point || !board.isPlaced(point)) return undefined;
    const level = nearestLevel(point.level - stepOf(direction) * levelStep);
    if (point.level === level || level > highestLevel || level < lowestLevel) return undefined;
    calls.push({ name: "setEmotion", args: { lane: laneId, step: stepId, level } });
  }
  return calls;
}

/** What people do with the points of a curve: they go up and down, and to steps that have none. */
export const emotionHandling: PartElement<Layout> = {
  type: emotion,
  check: checkEmotions,
  menu,
  // A curve has one point a step, so a point has nowhere to be doubled to.
  doubled: () => [],
  dropAt,
  dragHandle,
  // A level isn't a place: what is moved among other things must not change how people feel.
  nudge: { along: "column", alone: true, calls: nudge },
};

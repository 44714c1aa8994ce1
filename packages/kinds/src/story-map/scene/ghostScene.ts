import type { Ghost } from "../../drawing/ghost.ts";
import type { Layout } from "../layout/layout.ts";
import { addStoryKey, type CellBox } from "../layout/layoutCells.ts";
import { sizes } from "../layout/sizes.ts";
import { later } from "../read.ts";
import { laterName, titleOf } from "../words.ts";
import { say } from "../words/say.ts";

const levels = { cell: 2, left: 5, top: 7 } as const;

/** Every "+" of a map, in reading order: stories in each cell, tasks beside each activity, an activity, a release. */
export function* ghosts(layout: Layout): Generator<Ghost> {
  yield* headerGhosts(layout);
  for (const { index } of layout.columns) {
    for (const row of layout.rows) {
      const cell = row[index];
      if (cell) yield cellGhost(cell);
    }
  }
}

/** The "+" of one cell. */
export function cellGhost({ task, release, ghost }: CellBox): Ghost {
  const slice = release?.id ?? later;
  const place = `${titleOf(task)}, ${release ? titleOf(release) : laterName()}`;
  return {
    key: addStoryKey(task.id, slice),
    rect: ghost,
    label: say.addStoryTo({ place }),
    place,
    words: say.story,
    level: levels.cell,
    call: { name: "addStory", args: { task: task.id, release: slice } },
  };
}

/** Every "+" that isn't a cell's. */
export function* headerGhosts({ groups, activityRow, taskRow, bottom, right, bodyLeft }: Layout): Generator<Ghost> {
  for (const { activity, columns, x, width } of groups) {
    if (!activity) continue;
    const empty = columns.length === 0;
    const middle = taskRow.y + (taskRow.height - sizes.plus) / 2;
    yield {
      key: `add-task:${activity.id}`,
      rect: empty
        ? { x: x + sizes.columnPad, y: taskRow.y, width: sizes.card, height: taskRow.height }
        : { x: x + width - sizes.columnPad + 12, y: middle, width: sizes.plus, height: sizes.plus },
      label: say.addTaskTo({ activity: titleOf(activity) }),
      words: empty ? say.task : undefined,
      level: levels.top,
      pin: "top",
      call: { name: "addTask", args: { activity: activity.id } },
    };
  }
  const first = groups.length === 0;
  yield {
    key: "add-activity",
    rect: first
      ? { x: bodyLeft + sizes.columnPad, y: activityRow.y, width: sizes.card, height: activityRow.height }
      : {
          x: right - sizes.plus - 20,
          y: activityRow.y + (activityRow.height - sizes.plus) / 2,
          width: sizes.plus,
          height: sizes.plus,
        },
    label: say.addActivity,
    words: first ? say.activity : undefined,
    level: levels.top,
    pin: "top",
    call: { name: "addActivity", args: {} },
  };
  yield {
    key: "add-release",
    rect: { x: 8, y: bottom - sizes.ghost - 8, width: sizes.sliceHeader - 24, height: sizes.ghost },
    label: say.addRelease,
    words: say.release,
    level: levels.left,
    pin: "left",
    call: { name: "addRelease", args: {} },
  };
}

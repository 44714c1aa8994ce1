import { unplacedContainer, type BoardWriter, type OrderKey } from "@throughline/model";
import { orderKeysFor } from "../../placing/placeBefore.ts";
import { activity } from "../elements/activity/activity.ts";
import { release } from "../elements/release/release.ts";
import { story } from "../elements/story/story.ts";
import { task } from "../elements/task/task.ts";
import type { PlannedMap } from "./PlannedMap.ts";
import { later } from "../read.ts";

/** Writes a planned map into an empty board. */
export function buildPlanned(board: BoardWriter, planned: PlannedMap): void {
  const root = { container: "", lane: "" };
  const activityKeys = orderKeysFor(board, { type: activity, ...root }, planned.activities.length);
  const activities = new Map(
    planned.activities.map((one, index) => [
      one,
      board.insert(activity, { ...one.content, place: ["", "", keyAt(activityKeys, index)], title: one.title }),
    ]),
  );
  const releaseKeys = orderKeysFor(board, { type: release, ...root }, planned.releases.length);
  const releases = new Map(
    planned.releases.map((one, index) => [
      one,
      board.insert(release, { ...one.content, place: ["", "", keyAt(releaseKeys, index)], title: one.title }),
    ]),
  );
  const idOf = <T>(ids: ReadonlyMap<T, string>, one: T | undefined) =>
    (one === undefined ? undefined : ids.get(one)) ?? unplacedContainer;
  const tasks = new Map<PlannedMap["tasks"][number], string>();
  for (const [container, members] of Map.groupBy(planned.tasks, (one) => idOf(activities, one.activity))) {
    const keys = orderKeysFor(board, { type: task, container }, members.length);
    for (const [index, one] of members.entries()) {
      tasks.set(
        one,
        board.insert(task, { ...one.content, place: [container, "", keyAt(keys, index)], title: one.title }),
      );
    }
  }
  const cells = Map.groupBy(planned.stories, (one) => {
    const container = idOf(tasks, one.task);
    const lane = container === unplacedContainer || !one.release ? later : (releases.get(one.release) ?? later);
    return `${container}\n${lane}`;
  });
  for (const [cell, members] of cells) {
    const [container = "", lane = ""] = cell.split("\n");
    const keys = orderKeysFor(board, { type: story, container, lane }, members.length);
    for (const [index, { content }] of members.entries()) {
      board.insert(story, { ...content, place: [container, lane, keyAt(keys, index)] });
    }
  }
}

function keyAt(keys: readonly OrderKey[], index: number): OrderKey {
  const key = keys[index];
  if (key === undefined) throw new RangeError(`There are ${keys.length} order keys, not ${index + 1}`);
  return key;
}

import { defineOperation, type BoardWriter } from "@throughline/model";
import { deleteArgs } from "../../placing/fragment.ts";
import { orderKeysFor } from "../../placing/placeBefore.ts";
import { activity } from "../elements/activity/activity.ts";
import { release } from "../elements/release/release.ts";
import { story } from "../elements/story/story.ts";
import { task } from "../elements/task/task.ts";
import { later, readStoryMap } from "../read.ts";

/** Adds to `gone` what an activity or a task holds. */
function addContents(board: BoardWriter, id: string, gone: Set<string>): void {
  for (const taskId of board.find(activity, id) ? board.childIds(task, id) : [id]) {
    if (!board.find(task, taskId)) continue;
    gone.add(taskId);
    for (const lane of [later, ...board.ofType(release).map((release) => release.id)]) {
      for (const storyId of board.childIds(story, taskId, lane)) gone.add(storyId);
    }
  }
}

/** Puts the stories of a release that goes away at the top of "Later", in their order: they were planned before the rest. */
function moveToLater(board: BoardWriter, releaseId: string, gone: ReadonlySet<string>): void {
  for (const { id: container } of readStoryMap(board).tasks) {
    const ids = board.childIds(story, container, releaseId).filter((id) => !gone.has(id));
    const [before] = board.childIds(story, container, later);
    const orders = orderKeysFor(board, { type: story, container, before }, ids.length);
    for (const [index, id] of ids.entries()) board.set(id, "place", [container, later, orders[index]]);
  }
}

/**
 * Deletes elements. An activity takes its tasks with it and a task its stories; a release doesn't: its stories go to
 * "Later" under the same task.
 */
export const deleteElements = defineOperation({
  name: "deleteElements",
  label: "Delete",
  args: deleteArgs,
  run: (board, { ids }) => {
    const gone = new Set(ids.filter((id) => board.get(id)));
    for (const id of ids) addContents(board, id, gone);
    // From the last release up, so that what was planned earlier comes to stand above.
    const releases = readStoryMap(board).releases.filter((release) => gone.has(release.id));
    for (const { id } of releases.toReversed()) moveToLater(board, id, gone);
    for (const id of gone) board.remove(id);
  },
});

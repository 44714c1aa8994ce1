import type { BoardReader } from "@throughline/model";
import { nextSibling } from "../../placing/siblings.ts";
import { activity } from "../elements/activity/activity.ts";
import { release } from "../elements/release/release.ts";
import { story } from "../elements/story/story.ts";
import { task } from "../elements/task/task.ts";
import { readStoryMap } from "../read.ts";

/** Where what is pasted beside an element goes, for each type of it. What is absent is settled by what is pasted. */
export interface PasteTarget {
  readonly activity?: string | undefined;
  /** For tasks whose own activity isn't on the map. */
  readonly lastActivity?: string | undefined;
  readonly activityBefore?: string | undefined;
  readonly releaseBefore?: string | undefined;
  readonly task?: string | undefined;
  readonly taskBefore?: string | undefined;
  readonly release?: string | undefined;
  readonly storyBefore?: string | undefined;
}

/** Works out what "near this element" means: right after it, in its column, in its slice. */
export function pasteTarget(board: BoardReader, near: string | undefined): PasteTarget {
  const { groups } = readStoryMap(board);
  return { ...targetAt(board, near), lastActivity: groups.findLast(({ activity }) => activity)?.activity?.id };
}

function targetAt(board: BoardReader, near: string | undefined): PasteTarget {
  const element = near === undefined ? undefined : board.get(near);
  if (!element) return {};
  const nearTask = (id: string): PasteTarget => {
    const parent = board.find(task, id)?.place[0] ?? "";
    if (!board.find(activity, parent)) return { task: id };
    return {
      task: id,
      taskBefore: nextSibling(board, task, id),
      activity: parent,
      activityBefore: nextSibling(board, activity, parent),
    };
  };
  if (element.type === activity.type) {
    const activityBefore = nextSibling(board, activity, element.id);
    return { activity: element.id, activityBefore, task: board.childIds(task, element.id)[0] };
  }
  if (element.type === task.type) return nearTask(element.id);
  if (element.type === release.type) {
    return { release: element.id, releaseBefore: nextSibling(board, release, element.id) };
  }
  const beside = board.find(story, element.id);
  if (!beside || !board.isPlaced(beside)) return {};
  const [column, slice] = beside.place;
  return { ...nearTask(column), release: slice, storyBefore: nextSibling(board, story, beside.id) };
}

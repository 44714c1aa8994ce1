import type { BoardReader, OperationCall } from "@throughline/model";
import type { Direction } from "../kind.ts";
import { shiftedAnchor } from "../siblings.ts";
import { activity } from "./elements/activity.ts";
import { release } from "./elements/release.ts";
import { story, type Story } from "./elements/story.ts";
import { task, type Task } from "./elements/task.ts";
import { readStoryMap, sliceIds } from "./storyMap.ts";

/** The move by one place, for Alt + arrow and for "Move up" and the like. `undefined` at the edge of the map. */
export function nudgeCall(board: BoardReader, id: string, direction: Direction): OperationCall | undefined {
  const element = board.get(id);
  if (!element || !board.isPlaced(element)) return undefined;
  const sideways = direction === "left" || direction === "right";
  const forward = direction === "right" || direction === "down";
  const asStory = board.find(story, id);
  if (asStory) return sideways ? storySideways(board, asStory, forward) : storyUpDown(board, asStory, forward);
  const asTask = board.find(task, id);
  if (asTask) return sideways ? moveTaskBy(board, asTask, forward) : undefined;
  if (element.type === activity.type && sideways) {
    return siblingMove("moveActivities", board.childIds(activity), id, forward);
  }
  if (element.type === release.type && !sideways) {
    return siblingMove("moveReleases", board.childIds(release), id, forward);
  }
  return undefined;
}

function siblingMove(
  name: string,
  siblings: readonly string[],
  id: string,
  forward: boolean,
): OperationCall | undefined {
  const anchor = shiftedAnchor(siblings, id, forward ? 1 : -1);
  return anchor && { name, args: { ids: [id], ...anchor } };
}

function moveTaskBy(board: BoardReader, { id, place }: Task, forward: boolean): OperationCall | undefined {
  const within = shiftedAnchor(board.childIds(task, place[0]), id, forward ? 1 : -1);
  if (within) return { name: "moveTasks", args: { ids: [id], activity: place[0], ...within } };
  const activities = readStoryMap(board).groups.flatMap((group) => group.activity ?? []);
  const next = activities[activities.findIndex((activity) => activity.id === place[0]) + (forward ? 1 : -1)];
  if (!next) return undefined;
  const [first] = board.childIds(task, next.id);
  const before = forward && first !== undefined ? { before: first } : {};
  return { name: "moveTasks", args: { ids: [id], activity: next.id, ...before } };
}

function moveStory(id: string, task: string, release: string, before: string | undefined): OperationCall {
  return { name: "moveStories", args: { ids: [id], task, release, ...(before !== undefined && { before }) } };
}

function storyUpDown(board: BoardReader, { id, place }: Story, down: boolean): OperationCall | undefined {
  const [column, lane] = place;
  const within = shiftedAnchor(board.childIds(story, column, lane), id, down ? 1 : -1);
  if (within) return moveStory(id, column, lane, within.before);
  const slices = sliceIds(readStoryMap(board));
  const next = slices[slices.indexOf(lane) + (down ? 1 : -1)];
  if (next === undefined) return undefined;
  return moveStory(id, column, next, down ? board.childIds(story, column, next)[0] : undefined);
}

/** To the column beside, at about the same height in the cell. */
function storySideways(board: BoardReader, { id, place }: Story, right: boolean): OperationCall | undefined {
  const [column, lane] = place;
  const { tasks } = readStoryMap(board);
  const next = tasks[tasks.findIndex((task) => task.id === column) + (right ? 1 : -1)];
  if (!next) return undefined;
  const position = board.childIds(story, column, lane).indexOf(id);
  return moveStory(id, next.id, lane, board.childIds(story, next.id, lane)[position]);
}

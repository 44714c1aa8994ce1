import { isElementOf, type BoardElement, type BoardReader } from "@throughline/model";
import type { MenuEntry } from "../../contract/menu.ts";
import { story, type Story } from "../elements/story/story.ts";
import type { Task } from "../elements/task/task.ts";
import { nudges } from "./nudges.ts";
import { moveToEntry } from "../../placing/moveAmong.ts";
import { placeEntries } from "../../placing/placeField.ts";
import { nextSibling } from "../../placing/siblings.ts";
import { placeFieldsOf } from "./placeFields.ts";
import { later, type StoryMap } from "../read.ts";
import { statusLooks, storyStatuses } from "../elements/story/storyStatus.ts";
import { unplacedLabel, laterLabel, titleOf } from "../words.ts";

/** Whether an element is a story. */
export function isStory(element: BoardElement): element is BoardElement & Story {
  return isElementOf(story, element);
}

/** The entries for one or more selected stories. */
export function storyEntries(board: BoardReader, map: StoryMap, stories: readonly Story[]): MenuEntry[] {
  const ids = stories.map(({ id }) => id);
  const statuses = storyStatuses.map((status): MenuEntry => {
    const { label, icon } = statusLooks[status];
    const checked = stories.every((story) => story.status === status);
    return { id: status, label, icon, checked, call: { name: "setStatus", args: { ids, status } } };
  });
  const [only] = stories;
  const single = stories.length === 1 && only ? besideEntries(board, only) : [];
  return [
    { id: "status", label: "Status", entries: statuses },
    ...moveToEntries(board, map, stories),
    ...nudges(board, ids),
    ...single,
  ];
}

function besideEntries(board: BoardReader, { id, place }: Story): MenuEntry[] {
  if (!board.get(place[0])) return [];
  const [task, release] = place;
  if (!board.childIds(story, task, release).includes(id) || (release !== later && !board.get(release))) return [];
  const add = (before: string | undefined) => ({
    name: "addStory",
    args: { task, release, ...(before !== undefined && { before }) },
  });
  return [
    { id: "add-before", label: "Add story before", icon: "plus", opens: true, call: add(id) },
    { id: "add-after", label: "Add story after", icon: "plus", opens: true, call: add(nextSibling(board, story, id)) },
  ];
}

/**
 * The twin of dragging: to another release under the same task, or to another task in the same release; those of several
 * cells each under its own. The place where all of them stand is left out.
 */
function moveToEntries(board: BoardReader, map: StoryMap, stories: readonly Story[]): MenuEntry[] {
  if (map.tasks.length === 0) return [];
  const ids = stories.map(({ id }) => id);
  const cells = new Set(stories.map(({ place }) => `${place[0]}\n${place[1]}`));
  const fields = cells.size > 1 ? placeFieldsOf(board, ids) : [];
  if (fields.length > 0) return moveToEntry(placeEntries(fields));
  const move = (task: string, release: string) => ({ name: "moveStories", args: { ids, task, release } });
  const tasks = new Set(map.tasks.map((task) => task.id));
  const releases = new Set(map.releases.map((release) => release.id));
  const column = shared(stories, 0, tasks);
  const lane = shared(stories, 1, releases) ?? later;
  const isIn = (task: string, release: string) =>
    stories.every(({ place }) => place[0] === task && place[1] === release);
  const toTasks = (tasks: readonly Task[]): MenuEntry[] =>
    tasks
      .filter(({ id }) => !isIn(id, lane))
      .map((task) => ({ id: task.id, label: titleOf(task), call: move(task.id, lane) }));
  const slices = [
    ...map.releases.map((release) => ({ id: release.id, label: titleOf(release) })),
    { id: later, label: laterLabel },
  ];
  const toSlice: MenuEntry[] =
    column === undefined
      ? []
      : slices
          .filter(({ id }) => !isIn(column, id))
          .map(({ id, label }) => ({ id: id === later ? "later" : id, label, call: move(column, id) }));
  const entries: MenuEntry[] = [
    ...(toSlice.length > 0
      ? [{ id: "move-to-release", label: "Release", icon: "release" as const, entries: toSlice }]
      : []),
    ...map.groups
      .map(({ activity, tasks }) => ({
        id: activity?.id ?? "unplaced",
        label: activity ? titleOf(activity) : unplacedLabel,
        icon: "activity" as const,
        entries: toTasks(tasks),
      }))
      .filter((group) => group.entries.length > 0),
  ];
  return moveToEntry(entries);
}

/** The task or release that all of them stand in, if there is one and it is on the board. */
function shared(stories: readonly Story[], part: 0 | 1, known: ReadonlySet<string>): string | undefined {
  const ids = new Set(stories.map((story) => story.place[part]));
  const [only] = ids;
  return ids.size === 1 && only !== undefined && known.has(only) ? only : undefined;
}

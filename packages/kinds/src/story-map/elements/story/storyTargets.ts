import type { PlaceField } from "../../../contract/kind.ts";
import type { MenuEntry } from "../../../contract/menu.ts";
import { placeEntries } from "../../../placing/placeField.ts";
import { later, type StoryMap } from "../../read.ts";
import { laterName, titleOf, unplacedName } from "../../words.ts";
import type { Task } from "../task/task.ts";
import type { Story } from "./story.ts";
import { say } from "../../words/say.ts";

/**
 * Where stories can go, the twin of dragging: to another release under the same task, or to another task in the same
 * release; those of several cells each under its own, by `fields`. The place where all of them stand is left out.
 */
export function moveTargets(map: StoryMap, stories: readonly Story[], fields: readonly PlaceField[]): MenuEntry[] {
  if (map.tasks.length === 0) return [];
  const ids = stories.map(({ id }) => id);
  const cells = new Set(stories.map(({ place }) => `${place[0]}\n${place[1]}`));
  if (cells.size > 1 && fields.length > 0) return placeEntries(fields);
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
    { id: later, label: laterName() },
  ];
  const toSlice: MenuEntry[] =
    column === undefined
      ? []
      : slices
          .filter(({ id }) => !isIn(column, id))
          .map(({ id, label }) => ({ id: id === later ? "later" : id, label, call: move(column, id) }));
  return [
    ...(toSlice.length > 0
      ? [{ id: "move-to-release", label: say.release, icon: "release" as const, entries: toSlice }]
      : []),
    ...map.groups
      .map(({ activity, tasks }) => ({
        id: activity?.id ?? "unplaced",
        label: activity ? titleOf(activity) : unplacedName(),
        icon: "activity" as const,
        entries: toTasks(tasks),
      }))
      .filter((group) => group.entries.length > 0),
  ];
}

/** The task or release that all of them stand in, if there is one and it is on the board. */
function shared(stories: readonly Story[], part: 0 | 1, known: ReadonlySet<string>): string | undefined {
  const ids = new Set(stories.map((story) => story.place[part]));
  const [only] = ids;
  return ids.size === 1 && only !== undefined && known.has(only) ? only : undefined;
}

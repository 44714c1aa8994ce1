import type { BoardWriter, ElementContent } from "@throughline/model";
import { orderKeysFor } from "../../placing/placeBefore.ts";
import { activity } from "../elements/activity/activity.ts";
import { release } from "../elements/release/release.ts";
import { story } from "../elements/story/story.ts";
import { task } from "../elements/task/task.ts";
import { later } from "../read.ts";

/** A story as a template writes it: its title, or its title and more. */
export type StoryDraft = string | (Omit<ElementContent<typeof story>, "place" | "title"> & { readonly title: string });

/** A task with its stories by the key of a release; `later` holds the unscheduled ones. */
export type TaskDraft = readonly [title: string, stories: Readonly<Record<string, readonly StoryDraft[]>>];

/** A whole map as a template writes it. */
export interface MapDraft {
  /** From first to last; `key` is what the tasks name it by. */
  readonly releases: readonly { readonly key: string; readonly title: string; readonly date?: string }[];
  readonly activities: readonly (readonly [title: string, tasks: readonly TaskDraft[]])[];
}

/** Writes a draft into an empty board. */
export function writeMap(board: BoardWriter, draft: MapDraft): void {
  const lanes = new Map([["later", later]]);
  const last = (type: typeof activity | typeof release | typeof task | typeof story, container = "", lane = "") => {
    const [order = ""] = orderKeysFor(board, { type, container, lane }, 1);
    return [container, lane, order] as const;
  };
  for (const { key, title, date } of draft.releases) {
    lanes.set(key, board.insert(release, { place: last(release), title, date }));
  }
  for (const [title, tasks] of draft.activities) {
    const activityId = board.insert(activity, { place: last(activity), title });
    for (const [title, cells] of tasks) {
      const taskId = board.insert(task, { place: last(task, activityId), title });
      for (const [key, stories] of Object.entries(cells)) {
        const lane = lanes.get(key) ?? later;
        for (const draft of stories) {
          const content = typeof draft === "string" ? { title: draft } : draft;
          board.insert(story, { ...content, place: last(story, taskId, lane) });
        }
      }
    }
  }
}

import { createElementId, defineOperation, unplacedContainer, type BoardWriter } from "@throughline/model";
import { pasteArgs } from "../../placing/fragment.ts";
import { insertRuns, type Destination } from "../../placing/insertRuns.ts";
import { readAround, readFragment, type FragmentElement } from "../../placing/readFragment.ts";
import { activity } from "../elements/activity/activity.ts";
import { release } from "../elements/release/release.ts";
import { story } from "../elements/story/story.ts";
import { task } from "../elements/task/task.ts";
import { placesByMeaning } from "./placesByMeaning.ts";
import { pasteTarget, type PasteTarget } from "./pasteTarget.ts";

/** Parents before what stands in them, so that a task finds its activity's new id. */
const parentsFirst = [activity, release, task, story];

function destinationOf(
  board: BoardWriter,
  element: FragmentElement,
  newIds: ReadonlyMap<string, string>,
  target: PasteTarget,
  meant: ReadonlyMap<string, string>,
): Destination {
  const [container, lane] = element.place;
  const copied = newIds.get(container);
  if (element.type === activity) return { container: "", lane: "", before: target.activityBefore };
  if (element.type === release) return { container: "", lane: "", before: target.releaseBefore };
  if (element.type === task) {
    if (copied !== undefined) return { container: copied, lane: "" };
    const own = target.activity ?? board.find(activity, container)?.id ?? target.lastActivity;
    return { container: own ?? unplacedContainer, lane: "", before: target.taskBefore };
  }
  const kept = board.find(release, lane) ? lane : (meant.get(lane) ?? "");
  const slice = newIds.get(lane) ?? kept;
  if (copied !== undefined) return { container: copied, lane: slice };
  const own = board.find(task, container) ? container : meant.get(container);
  const column = target.task ?? own ?? board.ofType(task)[0]?.id;
  if (column === undefined) return { container: unplacedContainer, lane: "" };
  return { container: column, lane: newIds.get(lane) ?? target.release ?? kept, before: target.storyBefore };
}

/**
 * Pastes elements with new ids. They keep their relations among each other; those whose container wasn't copied go
 * near the element `near`, else to where they came from or what bears its name (`placesByMeaning`), else to what there is. Result: `{ ids }`, those at the top.
 */
export const pasteElements = defineOperation({
  name: "pasteElements",
  label: "Paste",
  args: pasteArgs,
  run: (board, { elements, near, around }) => {
    const copied = readFragment(board.schema, elements);
    const target = pasteTarget(board, near);
    const newIds = new Map(copied.map(({ id }) => [id, createElementId(board.random)]));
    // Stories that are pasted at a slice go there; a release of their own isn't made for them.
    const followed = copied.filter(({ place }) => target.release === undefined || newIds.has(place[0]));
    const used = new Set(followed.flatMap(({ place }) => [place[0], place[1]]));
    const strange = readAround(board.schema, around).filter(({ id }) => used.has(id) && !newIds.has(id));
    const meant = placesByMeaning(board, strange);
    const top: string[] = [];
    for (const type of parentsFirst) {
      const own = copied.filter((element) => element.type === type);
      const made = insertRuns(board, type, own, newIds, (element) =>
        destinationOf(board, element, newIds, target, meant),
      );
      for (const { id, source } of made) if (!newIds.has(source.place[0]) && !newIds.has(source.place[1])) top.push(id);
    }
    return { ids: top };
  },
});

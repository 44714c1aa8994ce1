import type { BoardReader, OperationCall, Random } from "@throughline/model";
import { copyElements } from "../../placing/fragment.ts";
import { activity } from "../elements/activity/activity.ts";
import { release } from "../elements/release/release.ts";
import { story } from "../elements/story/story.ts";
import { task } from "../elements/task/task.ts";
import { storyStatuses } from "../elements/story/storyStatus.ts";

const titles = [
  "Search",
  "Pay",
  "Sort by price",
  "",
  "  ",
  "Größe ändern",
  "a|b, c;d",
  "Send a very long word: Donaudampfschifffahrt",
  "第一",
];

/** A call on a random part of the board; about one in ten is refused, as when two people are at it. */
export function randomCall(board: BoardReader, random: Random): OperationCall {
  const one = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const idOf = (type: typeof activity | typeof task | typeof release | typeof story): string =>
    random() < 0.05 ? "gone" : (one(board.ofType(type))?.id ?? "gone");
  const anyId = () => one(Array.from(board.all()))?.id ?? "gone";
  const title = () => one(titles);
  const before = (type: typeof activity | typeof task | typeof release | typeof story) =>
    random() < 0.6 ? { before: idOf(type) } : {};
  const lane = () => (random() < 0.3 ? "" : idOf(release));
  const storyIds = () => Array.from(new Set(Array.from({ length: 1 + Math.floor(random() * 4) }, () => idOf(story))));
  const dates = ["", "2027-01-31", "2026-12-01", "2027-06-15", "soon"];
  const makers: readonly [weight: number, make: () => OperationCall][] = [
    [2, () => ({ name: "addActivity", args: { title: title(), ...before(activity) } })],
    [3, () => ({ name: "addTask", args: { activity: idOf(activity), title: title(), ...before(task) } })],
    [2, () => ({ name: "addRelease", args: { title: title(), date: one(dates), ...before(release) } })],
    [
      14,
      () => ({
        name: "addStory",
        args: {
          task: idOf(task),
          release: lane(),
          title: title(),
          status: one(storyStatuses),
          estimate: one([null, 0, 1, 2.5, 13]),
          ...before(story),
        },
      }),
    ],
    [2, () => ({ name: "moveActivities", args: { ids: [idOf(activity), idOf(activity)], ...before(activity) } })],
    [
      3,
      () => ({ name: "moveTasks", args: { ids: [idOf(task), idOf(task)], activity: idOf(activity), ...before(task) } }),
    ],
    [2, () => ({ name: "moveReleases", args: { ids: [idOf(release)], ...before(release) } })],
    [
      10,
      () => ({ name: "moveStories", args: { ids: storyIds(), task: idOf(task), release: lane(), ...before(story) } }),
    ],
    [2, () => ({ name: "moveStories", args: { ids: storyIds(), release: lane() } })],
    [0.3, () => ({ name: "mergeActivities", args: { ids: [idOf(activity)], into: idOf(activity) } })],
    [0.5, () => ({ name: "mergeTasks", args: { ids: [idOf(task), idOf(task)], into: idOf(task) } })],
    [0.5, () => ({ name: "mergeReleases", args: { ids: [idOf(release)], into: idOf(release) } })],
    [3, () => ({ name: "setStatus", args: { ids: storyIds(), status: one(storyStatuses) } })],
    [4, () => ({ name: "setText", args: { id: anyId(), key: "title", text: title() } })],
    [3, () => ({ name: "editText", args: { id: anyId(), key: "title", index: 1, remove: 1, insert: "x" } })],
    [2, () => ({ name: "setValue", args: { id: idOf(story), key: "people", value: ["Ana Lima", "B, C"] } })],
    [2, () => ({ name: "setValue", args: { id: idOf(story), key: "link", value: "https://example.org/issues/7" } })],
    [1, () => ({ name: "setValue", args: { id: idOf(release), key: "date", value: one(dates) } })],
    [5, () => ({ name: "deleteElements", args: { ids: [anyId()] } })],
    [
      2,
      () => ({
        name: "pasteElements",
        args: { elements: copyElements(board, [anyId()]).slice(0, 15), ...(random() < 0.7 && { near: anyId() }) },
      }),
    ],
  ];
  let left = random() * makers.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, make] of makers) {
    left -= weight;
    if (left <= 0) return make();
  }
  return { name: "addActivity", args: {} };
}

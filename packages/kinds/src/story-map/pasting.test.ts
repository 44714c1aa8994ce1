import type { Board } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { pastingOn } from "../testing/pasting.ts";
import { story } from "./elements/story/story.ts";
import { storyMap } from "./index.ts";
import { readStoryMap } from "./read.ts";

/** A map of one activity with two tasks, and one release. */
function buildMap() {
  const map = pastingOn(storyMap);
  const activity = map.run("addActivity", { title: "Shop" }).id;
  const find = map.run("addTask", { activity, title: "Find" }).id;
  const pay = map.run("addTask", { activity, title: "Pay" }).id;
  const release = map.run("addRelease", { title: "Spring" }).id;
  return { ...map, activity, find, pay, release };
}

/** Each story where it stands: "Shop/Find/Spring: Search". */
function shown(board: Board): string[] {
  const titleOf = (id: string | undefined) => {
    const title = board.get(id ?? "")?.title;
    return typeof title === "string" ? title : "";
  };
  return board.ofType(story).map(({ place: [task, release], title }) => {
    const activity = board.get(task)?.place?.[0];
    return `${titleOf(activity)}/${titleOf(task)}/${titleOf(release)}: ${title}`;
  });
}

describe("a table pasted on a story map", () => {
  it("brings columns to activities, tasks, stories and releases as an import maps them, and to those that are there", () => {
    const { board, paste, choices } = buildMap();
    const text = [
      "Epic\tSummary\tFix version\tRelease date\tStory points\tColour",
      "Find\tSearch\tspring\t\t3\tred",
      "Pay\tBy card\tAutumn\t2 Oct 2026\t5\t",
      "Return\tSend back\t\t\t\t",
    ].join("\n");
    expect(choices(text)[0]).toMatchObject({
      id: "headed",
      made: [
        { type: "story", count: 3 },
        { type: "task", count: 1 },
      ],
      remarks: ["Not read: Colour"],
    });
    paste(text);
    expect(shown(board)).toEqual(["Shop/Find/Spring: Search", "Shop/Pay/Autumn: By card", "Shop/Return/: Send back"]);
    expect(board.ofType(story).map(({ estimate }) => estimate)).toEqual([3, 5, null]);
    const releases = readStoryMap(board).releases.map(({ title, date }) => [title, date]);
    expect(releases).toEqual([
      ["Spring", ""],
      ["Autumn", "2026-10-02"],
    ]);
  });

  it("puts stories that name no task in the chosen cell", () => {
    const { board, paste, pay, release } = buildMap();
    const at = { name: "addStory", args: { task: pay, release } };
    paste("Story\tStatus\nBy card\tDone\nBy bill\t", { at });
    expect(shown(board)).toEqual(["Shop/Pay/Spring: By card", "Shop/Pay/Spring: By bill"]);
    expect(board.ofType(story).map(({ status }) => status)).toEqual(["done", "todo"]);
  });

  it("without a header goes from what is wider to what is in it, cells that were merged filled down", () => {
    const { board, paste } = buildMap();
    paste("Shop\tFind\tSearch\n\t\tFilter\n\tLook\tZoom\nAfter\tReturn\tSend back\n");
    expect(shown(board)).toEqual([
      "Shop/Find/: Search",
      "Shop/Find/: Filter",
      "Shop/Look/: Zoom",
      "After/Return/: Send back",
    ]);
  });

  it("can be a task each column, or the map's cells from the chosen one to the right", () => {
    const { board, paste, find, release } = buildMap();
    const at = { name: "addStory", args: { task: find, release } };
    paste("Pay\tShip\nBy card\tBy post\nBy bill\t", { at }, "across");
    paste("Search\tCash", { at }, "in-place");
    expect(shown(board)).toEqual([
      "Shop/Pay/Spring: By card",
      "Shop/Pay/Spring: By bill",
      "Shop/Ship/Spring: By post",
      "Shop/Find/Spring: Search",
      "Shop/Pay/Spring: Cash",
    ]);
  });

  it("says before which rows are left out because they are too long", () => {
    const { choices } = buildMap();
    const [choice] = choices(`Task\tStory\nFind\tSearch\n${"x".repeat(1_001)}\tLost`);
    expect(choice?.remarks).toEqual(["Row 3 is left out: Task is longer than 1,000 characters"]);
    expect(choice?.made).toEqual([{ type: "story", count: 1 }]);
  });
});

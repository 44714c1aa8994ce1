import { validate } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { guessMapping } from "../../table/columnMapping.ts";
import { readDates } from "../../table/dateColumns.ts";
import { release } from "../elements/release/release.ts";
import { story } from "../elements/story/story.ts";
import { planTable } from "./plan.ts";
import { readStoryMap } from "../read.ts";
import { tableFields } from "./fields.ts";
import { TestMap } from "../testing/testMap.ts";

/** Reads a file given as lines of cells, with the columns guessed from its first line. */
function planFile(headers: readonly string[], ...lines: readonly (readonly string[])[]) {
  const { mapping } = guessMapping(headers, tableFields);
  const rows = lines.map((cells, index) => ({
    line: index + 2,
    cells: Object.fromEntries(headers.map((header, column) => [header, cells[column] ?? ""])),
  }));
  const plan = planTable(readDates(rows, tableFields, mapping).rows, mapping);
  const map = new TestMap();
  map.board.transact({ kind: "import", by: "" }, (writer) => plan.build(writer));
  expect(validate(map.board)).toEqual([]);
  return { report: plan.report, mapping, map };
}

const headers = [
  "Goal",
  "Epic Name",
  "Fix version",
  "Release date",
  "Summary",
  "State",
  "Story points",
  "Assignee",
  "URL",
];

describe("importing a tracker's list", () => {
  it("finds the columns by what trackers call them", () => {
    expect(planFile(headers).mapping).toEqual({
      activity: "Goal",
      task: "Epic Name",
      release: "Fix version",
      releaseDate: "Release date",
      story: "Summary",
      status: "State",
      estimate: "Story points",
      people: "Assignee",
      link: "URL",
    });
  });

  it("keeps every item, says what is missing, and puts what has no parent under heads of its own, last", () => {
    const { report, map } = planFile(
      headers,
      ["", "", "", "", "Lost *", "", "", "", ""],
      ["Buy", "Pay", "Spring", "2027-04-01", "Pay by card", "Closed", "3", "Ana, Tom", "https://x.example/issues/7"],
      ["Buy", "Pay", "Winter", "2027-01-15", "Pay by invoice", "In Review", "2,5", "", ""],
      ["Buy", "", "Winter", "2027-01-15", "Pay later", "Blocked", "XL", "", "ftp://x.example"],
    );
    expect(report).toMatchObject({ read: 4, kept: 4, dropped: [] });
    expect(report.made.map(({ label, count }) => `${count} ${label}`)).toEqual([
      "2 activities",
      "3 tasks",
      "2 releases",
      "4 stories",
    ]);
    expect(map.text).toEqual([
      "Pay / Winter: Pay by invoice",
      "Pay / Spring: Pay by card",
      "No task / Winter: Pay later",
      "No task / Later: Lost *",
    ]);
    const byTitle = new Map(map.board.ofType(story).map((one) => [one.title, one]));
    expect(byTitle.get("Pay by card")).toMatchObject({
      status: "done",
      estimate: 3,
      people: ["Ana", "Tom"],
      link: "https://x.example/issues/7",
      trackerKey: "#7",
    });
    expect(byTitle.get("Pay by invoice")).toMatchObject({ status: "doing", estimate: 2.5 });
    expect(byTitle.get("Pay later")).toMatchObject({
      status: "todo",
      labels: ["Blocked"],
      estimate: null,
      link: "",
      note: "Estimate: XL\nLink: ftp://x.example",
    });
    expect(report.notes).toEqual([
      "5.5 points in 2 stories with an estimate",
      "2 stories have no estimate",
      "1 story has no status and counts as to do",
      "1 story has the status “Blocked”, which isn't known: it counts as to do and the word is kept as a label",
      "1 story has no activity",
      "2 stories have no task",
      "1 story has no release and goes to Later",
      "1 story has a cell under Estimate that doesn't fit there; it is kept in the note",
      "1 story has a cell under Link that doesn't fit there; it is kept in the note",
    ]);
  });

  it("keeps tasks of one name apart when their activities differ", () => {
    const { map } = planFile(
      ["Activity", "Task", "Story"],
      ["Buy", "Check", "a"],
      ["Return", "Check", "b"],
      ["Buy", " Check ", "c"],
    );
    expect(map.text).toEqual(["Check / Later: a, c", "Check / Later: b"]);
  });

  it("makes heads of rows without a story and drops rows that name nothing", () => {
    const { report, map } = planFile(
      ["Activity", "Task", "Release", "Story"],
      ["", "", "B", ""],
      ["", "", "A", ""],
      ["Buy", "", "", ""],
      ["Buy", "Pay", "", ""],
      ["", "", "", " "],
    );
    expect(report.dropped).toEqual([{ line: 6, reason: "the row names no story, task, activity or release" }]);
    expect(report.kept).toBe(4);
    const { groups, releases } = readStoryMap(map.board);
    expect(groups.map((group) => [group.activity?.title, group.tasks.length])).toEqual([["Buy", 1]]);
    expect(releases.map(({ title }) => title)).toEqual(["B", "A"]);
  });

  it("orders releases by date, undated ones last, and says which dates it couldn't use", () => {
    const { report, map } = planFile(
      ["Story", "Milestone", "Date"],
      ["a", "Someday", ""],
      ["b", "Late", "2027-12-01"],
      ["c", "Early", "1.2.2027"],
      ["d", "Late", "2027-12-24"],
      ["e", "Odd", "03/04/2027"],
    );
    expect(map.board.children(release).map(({ title, date }) => `${title} ${date}`)).toEqual([
      "Early 2027-02-01",
      "Late 2027-12-01",
      "Someday ",
      "Odd ",
    ]);
    expect(report.notes.slice(-2)).toEqual([
      "Not read as a date: 03/04/2027",
      "More than one date, the first is used: Late (not 2027-12-24)",
    ]);
  });

  it("never cuts: what is too long is dropped and named", () => {
    const { report } = planFile(
      ["Activity", "Story", "Note"],
      ["x".repeat(1_001), "a", ""],
      ["", "x".repeat(5_001), ""],
      ["", "c", "x".repeat(20_001)],
      ["", "d", "x".repeat(20_000)],
    );
    expect(report.kept).toBe(1);
    expect(report.dropped.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      "2: Activity is longer than 1,000 characters",
      "3: Story is longer than 5,000 characters",
      "4: the note is longer than 20,000 characters",
    ]);
  });
});

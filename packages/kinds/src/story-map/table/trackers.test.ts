import { createOrigin } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { planImport, type ImportOptions } from "../../table/planImport.ts";
import { writeCsv } from "../../table/writeCsv.ts";
import { release } from "../elements/release/release.ts";
import { story } from "../elements/story/story.ts";
import { storyMap } from "../index.ts";
import { readStoryMap } from "../read.ts";
import { TestMap } from "../testing/testMap.ts";

type Rows = readonly (readonly string[])[];

/** Imports a file of these rows and hands back the map with what was said of it. */
function importRows(headers: readonly string[], rows: Rows, options: ImportOptions = {}) {
  const result = planImport(storyMap, new TextEncoder().encode(writeCsv(headers, rows)), options);
  if (!result.ok) throw new Error(result.message);
  const map = new TestMap();
  map.board.transact(createOrigin("import", ""), (writer) => result.plan.build(writer));
  const { groups } = readStoryMap(map.board);
  return {
    map,
    report: result.plan.report,
    warnings: result.warnings,
    mapping: result.columns?.mapping,
    backbone: groups.map(({ activity, tasks }) => [activity?.title, ...tasks.map(({ title }) => title)]),
    storyByKey: new Map(map.board.ofType(story).map((one) => [one.trackerKey, one])),
  };
}

const jira = [
  "Summary",
  "Issue key",
  "Issue id",
  "Issue Type",
  "Status",
  "Project name",
  "Assignee",
  "Due date",
  "Fix versions",
  "Fix versions",
  "Sprint",
  "Sprint",
  "Labels",
  "Labels",
  "Custom field (Story Points)",
  "Custom field (Epic Link)",
  "Parent",
  "Created",
];

const row = (cells: Partial<Record<string, string | readonly string[]>>): string[] => {
  const taken = new Map<string, number>();
  return jira.map((header) => {
    const at = taken.get(header) ?? 0;
    taken.set(header, at + 1);
    const cell = cells[header];
    return typeof cell === "string" ? (at === 0 ? cell : "") : (cell?.[at] ?? "");
  });
};

describe("an export of Jira", () => {
  it("keeps its five epics by name when sixty issues name them by key", () => {
    const epics = ["Find", "Compare", "Pay", "Receive", "Return"].map((Summary, n) =>
      row({ Summary, "Issue key": `SHOP-${n + 1}`, "Issue Type": "Epic", "Project name": "Shop" }),
    );
    const issues = Array.from({ length: 55 }, (_, n) =>
      row({
        Summary: `Issue ${n}`,
        "Issue key": `SHOP-${n + 6}`,
        "Issue Type": "Story",
        "Project name": "Shop",
        "Custom field (Epic Link)": `SHOP-${(n % 5) + 1}`,
      }),
    );
    // Trackers list the newest first: children stand before their epics.
    const { backbone, report } = importRows(jira, [...issues, ...epics]);
    expect(backbone).toEqual([["Shop", "Find", "Compare", "Pay", "Receive", "Return"]]);
    expect(report).toMatchObject({ read: 60, kept: 60, dropped: [] });
    expect(report.made).toContainEqual({ type: "story", label: "stories", count: 55 });
  });

  it("finds parents by key, by number, and over a story's own parts; what stands above an epic is the activity", () => {
    const { backbone, map } = importRows(jira, [
      row({ Summary: "Shopping", "Issue key": "S-1", "Issue id": "101", "Issue Type": "Initiative" }),
      row({ Summary: "Pay", "Issue key": "S-2", "Issue id": "102", "Issue Type": "Epic", Parent: "101" }),
      row({ Summary: "By card", "Issue key": "S-3", "Issue id": "103", "Issue Type": "Story", Parent: "102" }),
      row({ Summary: "Check the number", "Issue key": "S-4", "Issue Type": "Sub-task", Parent: "103" }),
      row({ Summary: "By invoice", "Issue key": "S-5", "Issue Type": "Bug", Parent: "S-2" }),
    ]);
    expect(backbone).toEqual([["Shopping", "Pay"]]);
    expect(map.text).toEqual(["Pay / Later: By card, Check the number, By invoice"]);
  });

  it("keeps epics of one name apart, and goes round no circle", () => {
    const { backbone } = importRows(jira, [
      row({ Summary: "Pay", "Issue key": "S-1", "Issue Type": "Epic" }),
      row({ Summary: "Pay", "Issue key": "S-2", "Issue Type": "Epic" }),
      row({ Summary: "a", "Issue key": "S-3", "Issue Type": "Story", Parent: "S-2" }),
      row({ Summary: "b", "Issue key": "S-4", "Issue Type": "Story", Parent: "S-5" }),
      row({ Summary: "c", "Issue key": "S-5", "Issue Type": "Story", Parent: "S-4" }),
    ]);
    expect(backbone).toEqual([["S", "Pay", "Pay", "No task"]]);
  });

  it("reads columns that repeat whole: the fix version makes the slice, else the newest sprint", () => {
    const { storyByKey, map, mapping } = importRows(jira, [
      row({
        Summary: "a",
        "Issue key": "S-1",
        Sprint: ["Sprint 1", "Sprint 2"],
        "Fix versions": "1.0",
        Labels: ["ux", "api"],
      }),
      row({ Summary: "b", "Issue key": "S-2", Sprint: ["Sprint 1", "Sprint 2"] }),
      row({ Summary: "c", "Issue key": "S-3", "Fix versions": ["1.0", "1.1"] }),
    ]);
    expect(mapping).toMatchObject({ release: "Fix versions", sprint: "Sprint", labels: "Labels" });
    expect(map.text).toEqual(["No task / 1.0: a, c", "No task / Sprint 2: b"]);
    expect(storyByKey.get("S-1")).toMatchObject({ labels: ["ux", "api"], note: "Sprints: Sprint 1, Sprint 2" });
    expect(storyByKey.get("S-2")?.note).toBe("Sprints: Sprint 1, Sprint 2");
    expect(storyByKey.get("S-3")?.note).toBe("Releases: 1.0, 1.1");
  });

  it("keeps a story's due date with the story and tells what has no place on an epic", () => {
    const { storyByKey, map, report, warnings } = importRows(jira, [
      row({
        Summary: "Pay",
        "Issue key": "S-1",
        "Issue Type": "Epic",
        Status: "Done",
        "Due date": "30/Oct/26 6:00 PM",
      }),
      row({
        Summary: "a",
        "Issue key": "S-2",
        "Issue Type": "Story",
        "Due date": "14/Oct/26",
        "Fix versions": "1.0",
        Created: "x",
      }),
      row({ Summary: "b", "Issue key": "S-3", "Issue Type": "Story", "Due date": "after the fair" }),
    ]);
    expect(storyByKey.get("S-2")?.due).toBe("2026-10-14");
    expect(map.board.children(release).map(({ date }) => date)).toEqual([""]);
    expect(storyByKey.get("S-3")).toMatchObject({ due: "", note: "Due date: after the fair" });
    expect(report.notes.slice(0, 2)).toEqual([
      "1 item of a higher level became a head of the map; only its name is kept there, not Status, Due date",
      "Dates without a place: Pay: Due date 2026-10-30",
    ]);
    expect(warnings).toEqual(["Not read: Created."]);
  });

  it("groups by the key of an epic that isn't in the file, and says so", () => {
    const { backbone, report } = importRows(jira, [
      row({ Summary: "a", "Issue key": "S-2", "Issue Type": "Story", "Custom field (Epic Link)": "S-1" }),
      row({ Summary: "b", "Issue key": "S-3", "Issue Type": "Story", Parent: "S-1" }),
    ]);
    expect(backbone).toEqual([["No activity", "S-1"]]);
    expect(report.notes).toContain("Tasks that bear a key, because the item isn't in the file: S-1");
  });
});

describe("an export of Linear", () => {
  const headers = [
    "ID",
    "Title",
    "Status",
    "Project",
    "Cycle Name",
    "Cycle End",
    "Due Date",
    "Parent issue",
    "Initiatives",
    "Project Milestone",
  ];

  it("has its projects as activities, parents as tasks, milestones and else cycles as slices", () => {
    const { backbone, map, storyByKey } = importRows(headers, [
      ["E-1", "Search page", "In Progress", "Search", "Cycle 3", "2026-10-18T23:59:59.999Z", "", "", "", "Beta"],
      ["E-2", "Suggest words", "Todo", "Search", "Cycle 3", "2026-10-18T23:59:59.999Z", "", "E-1", "", ""],
      ["E-3", "Alone", "Canceled", "Help", "", "", "2026-10-14", "", "Care", ""],
    ]);
    expect(backbone).toEqual([
      ["Search", "Search page"],
      ["Care", "No task"],
    ]);
    // Nothing says that a parent is an epic: it is worked on itself and stays a story too.
    expect(map.text).toEqual([
      "Search page / Cycle 3: Suggest words",
      "Search page / Beta: Search page",
      "No task / Later: Alone",
    ]);
    expect(map.board.children(release).map(({ title, date }) => `${title} ${date}`)).toEqual([
      "Cycle 3 2026-10-18",
      "Beta ",
    ]);
    expect(storyByKey.get("E-1")?.note).toBe("Sprint: Cycle 3\nSprint end: 2026-10-18");
    expect(storyByKey.get("E-3")?.due).toBe("2026-10-14");
  });
});

describe("an export of Trello", () => {
  const headers = [
    "Card ID",
    "Card Name",
    "Labels",
    "Members",
    "Due Date",
    "Last Activity Date",
    "List Name",
    "Board Name",
    "Archived",
  ];
  const card = (name: string, list: string, archived = "false") => [
    name,
    name,
    "",
    "Ana",
    "2026-10-09T22:30:00.000Z",
    "2026-09-01T08:00:00.000Z",
    list,
    "Home",
    archived,
  ];

  it("takes its lists for what they look like: columns, releases or how far a card is", () => {
    const rooms = importRows(headers, [card("Tiles", "Bath"), card("Shelf", "Kitchen")]);
    expect(rooms.backbone).toEqual([["Home", "Bath", "Kitchen"]]);
    const releases = importRows(headers, [card("Tiles", "Release 1"), card("Shelf", "Release 2")]);
    expect(releases.map.text).toEqual(["No task / Release 1: Tiles", "No task / Release 2: Shelf"]);
    const states = importRows(headers, [card("Tiles", "To Do"), card("Shelf", "Done")]);
    expect(states.map.board.ofType(story).map(({ status }) => status)).toEqual(["todo", "done"]);
  });

  it("maps nothing to what merely contains a name, and keeps archived cards as such", () => {
    const { mapping, storyByKey } = importRows(headers, [card("Tiles", "Bath", "true")]);
    expect(Object.values(mapping ?? {})).not.toContain("Last Activity Date");
    expect(storyByKey.get("Tiles")).toMatchObject({ due: "2026-10-09", labels: ["Archived"], people: ["Ana"] });
  });
});

describe("dates whose order is open", () => {
  const headers = ["Title", "Due date", "Release", "Release date"];
  const file = new TextEncoder().encode(writeCsv(headers, [["a", "03/04/2026", "1.0", "02/13/2026"]]));

  it("are asked for each column once, and read as answered", () => {
    expect(planImport(storyMap, file)).toMatchObject({
      ok: false,
      code: "mapping",
      problems: [{ path: ["dates", "Due date"] }],
      columns: { dates: [{ header: "Due date", samples: ["03/04/2026"] }] },
    });
    const { map } = importRows(headers, [["a", "03/04/2026", "1.0", "02/13/2026"]], {
      dates: { "Due date": "day-first" },
    });
    expect(map.board.ofType(story)).toMatchObject([{ due: "2026-04-03" }]);
    expect(map.board.ofType(release)).toMatchObject([{ date: "2026-02-13" }]);
  });

  it("aren't asked where another date of the column decides", () => {
    const { map } = importRows(headers, [
      ["a", "03/04/2026", "", ""],
      ["b", "28/04/2026", "", ""],
    ]);
    expect(map.board.ofType(story).map(({ due }) => due)).toEqual(["2026-04-03", "2026-04-28"]);
  });
});

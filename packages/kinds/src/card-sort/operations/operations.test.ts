import { OperationError, repair, validate } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { copyElements } from "../../placing/fragment.ts";
import { buildSortBoard, call, copyOf, idOf, meet, shown } from "../testing/sortBoard.ts";

const refusal = (run: () => unknown): OperationError => {
  try {
    run();
  } catch (error) {
    if (error instanceof OperationError) return error;
    throw error;
  }
  throw new Error("it wasn't refused");
};

describe("adding", () => {
  it("puts a card before another, in the tray or in a group", () => {
    const board = buildSortBoard(["a", "b"], { G: ["c"] });
    call(board, "addCard", { label: "x", before: "b" });
    call(board, "addCard", { label: "y", category: "G", before: "c" });
    call(board, "addCard", { label: "z", category: "G" });
    expect(shown(board)).toEqual({ tray: ["a", "x", "b"], groups: [["G", ["y", "c", "z"]]] });
  });

  it("reads a pasted list: bullets, blank lines, descriptions after a bar or a tab", () => {
    const board = buildSortBoard(["a"]);
    const lines = "- Pay | by card or cash\n\n• Wait\tin the queue\r\nLeave\n| odd\na|b";
    call(board, "addCards", { labels: ["first"], lines });
    expect(shown(board).tray).toEqual(["a", "first", "Pay", "Wait", "Leave", "| odd", "a|b"]);
    const description = (label: string) => Array.from(board.all()).find((card) => card.label === label)?.description;
    expect([description("Pay"), description("Wait"), description("Leave")]).toEqual([
      "by card or cash",
      "in the queue",
      "",
    ]);
  });

  it("refuses an empty list, texts that are too long and a group that isn't there, and writes nothing", () => {
    const board = buildSortBoard([]);
    expect(refusal(() => call(board, "addCards", { lines: " \n- \n" })).code).toBe("refused");
    expect(refusal(() => call(board, "addCards", { lines: `ok\n${"x".repeat(501)}` })).issues).toHaveLength(1);
    expect(refusal(() => call(board, "addCard", { category: "G" })).code).toBe("not-found");
    expect(board.size).toBe(0);
  });

  it("makes a group before another", () => {
    const board = buildSortBoard([], { G: [], H: [] });
    call(board, "addCategory", { name: "New", before: "H" });
    expect(shown(board).groups.map(([name]) => name)).toEqual(["G", "New", "H"]);
  });
});

describe("moving", () => {
  it("moves cards together, in the order they have on the board", () => {
    const board = buildSortBoard(["a", "b", "c"], { G: ["d", "e"] });
    call(board, "moveCards", { ids: ["e", "c", "a"], category: "G", before: "d" });
    expect(shown(board)).toEqual({ tray: ["b"], groups: [["G", ["a", "c", "e", "d"]]] });
    call(board, "moveCards", { ids: ["c"], category: null, before: "b" });
    expect(shown(board).tray).toEqual(["c", "b"]);
  });

  it("may be told to go before a card that is itself moved, or one that is gone", () => {
    const board = buildSortBoard(["a", "b", "c", "d"]);
    call(board, "moveCards", { ids: ["a", "b"], category: null, before: "b" });
    expect(shown(board).tray).toEqual(["a", "b", "c", "d"]);
    call(board, "moveCards", { ids: ["a"], category: null, before: "gone" });
    expect(shown(board).tray).toEqual(["b", "c", "d", "a"]);
  });

  it("refuses cards or groups that aren't there", () => {
    const board = buildSortBoard(["a"], { G: [] });
    expect(refusal(() => call(board, "moveCards", { ids: ["a", "gone"], category: "G" })).code).toBe("not-found");
    expect(refusal(() => call(board, "moveCards", { ids: ["a"], category: "a" })).code).toBe("not-found");
    expect(shown(board).tray).toEqual(["a"]);
  });

  it("moves groups with their cards", () => {
    const board = buildSortBoard([], { G: ["a"], H: ["b"], I: [] });
    call(board, "moveCategories", { ids: ["I", "H"], before: "G" });
    expect(shown(board).groups).toEqual([
      ["H", ["b"]],
      ["I", []],
      ["G", ["a"]],
    ]);
  });

  it("shuffles the tray and loses nothing", () => {
    const labels = Array.from({ length: 40 }, (_, index) => `card${index}`);
    const board = buildSortBoard([], { G: ["z"] });
    call(board, "addCards", { labels });
    call(board, "shuffleTray", {});
    expect(shown(board).tray).not.toEqual(labels);
    expect(shown(board).tray.toSorted()).toEqual(labels.toSorted());
    expect(shown(board).groups).toEqual([["G", ["z"]]]);
  });
});

describe("grouping", () => {
  it("makes a group of cards from anywhere", () => {
    const board = buildSortBoard(["a", "b"], { G: ["c", "d"] });
    call(board, "groupCards", { ids: ["c", "a"], name: "New" });
    expect(shown(board)).toEqual({
      tray: ["b"],
      groups: [
        ["G", ["d"]],
        ["New", ["a", "c"]],
      ],
    });
  });

  it("merges groups in their order, and keeps their names and descriptions", () => {
    const board = buildSortBoard([], { G: ["a"], H: ["b"], I: ["c"], J: [] });
    call(board, "setText", { id: "H", key: "name", text: "" });
    call(board, "setText", { id: "J", key: "name", text: "g" });
    call(board, "setValue", { id: "I", key: "description", value: "what is c" });
    call(board, "mergeCategories", { ids: ["J", "I", "G"], into: "H" });
    expect(shown(board).groups).toEqual([["G / I", ["a", "b", "c"]]]);
    expect(board.get("H")?.description).toBe("what is c");
    expect(refusal(() => call(board, "mergeCategories", { ids: ["H"], into: "H" })).code).toBe("refused");
  });

  it("refuses a merge by which half of a name would be lost", () => {
    const board = buildSortBoard([], { G: ["a"], H: ["b"] });
    for (const id of ["G", "H"]) call(board, "setText", { id, key: "name", text: id.repeat(200) });
    expect(refusal(() => call(board, "mergeCategories", { ids: ["G"], into: "H" })).message).toMatch(/shorten one/);
    expect(shown(board).groups).toHaveLength(2);
  });
});

describe("deleting", () => {
  it("puts the cards of a deleted group back to the tray, in order", () => {
    const board = buildSortBoard(["a"], { G: ["b", "c"], H: ["d"] });
    call(board, "deleteElements", { ids: ["G", "gone"] });
    expect(shown(board)).toEqual({ tray: ["a", "b", "c"], groups: [["H", ["d"]]] });
  });

  it("deletes the cards that are named themselves", () => {
    const board = buildSortBoard(["a"], { G: ["b", "c"] });
    call(board, "deleteElements", { ids: ["b", "G", "a"] });
    expect(shown(board)).toEqual({ tray: ["c"], groups: [] });
  });
});

describe("pasting", () => {
  it("puts cards after the one at hand and groups after its group, with what they hold", () => {
    const board = buildSortBoard(["a"], { G: ["b", "c"], H: ["d"] });
    const { ids } = call(board, "pasteElements", { elements: copyElements(board, ["G", "a"]), near: "b" }) as {
      ids: string[];
    };
    expect(ids).toHaveLength(2);
    expect(shown(board).groups).toEqual([
      ["G", ["b", "a", "c"]],
      ["G", ["b", "c"]],
      ["H", ["d"]],
    ]);
    expect(validate(board)).toEqual([]);
  });

  it("puts what has no place into the tray, whatever the ids", () => {
    const board = buildSortBoard(["a"]);
    const elements = [
      { id: "", type: "card", label: "x", place: ["", "", "a1"] },
      { id: "y", type: "card", label: "y", place: ["nowhere", "", "a2"] },
      { id: "z", type: "card", label: "z" },
    ];
    call(board, "pasteElements", { elements });
    expect(shown(board).tray.toSorted()).toEqual(["a", "x", "y", "z"]);
    expect(validate(board)).toEqual([]);
  });
});

describe("two people at once", () => {
  it("a card that is moved to two groups ends in one of them", () => {
    const mine = buildSortBoard(["a"], { G: [], H: [] });
    const theirs = copyOf(mine);
    call(mine, "moveCards", { ids: ["a"], category: "G" });
    call(theirs, "moveCards", { ids: ["a"], category: "H" });
    meet(mine, theirs);
    expect(shown(mine)).toEqual(shown(theirs));
    expect(shown(mine).groups.flatMap(([, cards]) => cards)).toEqual(["a"]);
    expect(shown(mine).tray).toEqual([]);
  });

  it("a card put into a group that another deletes is unsorted, and not lost", () => {
    const mine = buildSortBoard(["a", "b"], { G: ["c"] });
    const theirs = copyOf(mine);
    call(mine, "deleteElements", { ids: ["G"] });
    call(theirs, "moveCards", { ids: ["a"], category: "G" });
    meet(mine, theirs);
    expect(shown(mine)).toEqual({ tray: ["b", "c", "a"], groups: [] });
    expect(shown(theirs)).toEqual(shown(mine));
    repair(mine);
    expect(shown(mine)).toEqual({ tray: ["b", "c", "a"], groups: [] });
    expect(validate(mine)).toEqual([]);
    call(mine, "moveCards", { ids: ["a"], category: null, before: "b" });
    expect(shown(mine).tray).toEqual(["a", "b", "c"]);
  });

  it("a name that both type loses no letter", () => {
    const mine = buildSortBoard([], { G: [] });
    const theirs = copyOf(mine);
    call(mine, "editText", { id: "G", key: "name", index: 1, remove: 0, insert: "ood" });
    call(theirs, "editText", { id: "G", key: "name", index: 0, remove: 0, insert: "Very " });
    meet(mine, theirs);
    expect(shown(mine).groups[0]?.[0]).toBe("Very Good");
    expect(shown(theirs)).toEqual(shown(mine));
  });

  it("two new groups of the same cards keep each card once", () => {
    const mine = buildSortBoard(["a", "b", "c"]);
    const theirs = copyOf(mine);
    idOf(call(mine, "groupCards", { ids: ["a", "b"], name: "M" }));
    idOf(call(theirs, "groupCards", { ids: ["b", "c"], name: "T" }));
    meet(mine, theirs);
    expect(shown(mine)).toEqual(shown(theirs));
    expect(
      shown(mine)
        .groups.flatMap(([, cards]) => cards)
        .toSorted(),
    ).toEqual(["a", "b", "c"]);
  });
});

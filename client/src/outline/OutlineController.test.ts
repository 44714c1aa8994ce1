import { outlineElementIds } from "@throughline/kinds";
import { describe, expect, it } from "vitest";
import { buildSession } from "../testing/buildSession.ts";
import { OutlineController } from "./OutlineController.ts";
import { chunkPlace, type Stop } from "./stops.ts";
import { handleOutlineKey, type OutlineKey } from "./outlineKeys.ts";

const key = (name: string, held: Partial<OutlineKey> = {}): OutlineKey => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

function open(kind = "story-map", canEdit = true) {
  const session = buildSession({ kind, canEdit });
  const controller = new OutlineController(session);
  const items = controller.stops.filter((stop) => stop.item);
  const story = items.find((stop) => session.board.get(stop.key)?.type === "story")?.key ?? "";
  return { session, controller, story };
}

describe("OutlineController", () => {
  it("has a stop for every element of the outline, in its order", () => {
    const { session, controller } = open();
    const stops = controller.stops.flatMap((stop) => (stop.item ? [stop.key] : []));
    expect(stops).toEqual(outlineElementIds(session.kind.outline(session.board)));
  });

  it("selects on the board where the keyboard stands, and follows what is selected there", () => {
    const { session, controller, story } = open();
    controller.stand(story);
    expect(session.selection.get()).toEqual([story]);
    handleOutlineKey(controller, story, key("ArrowUp"));
    expect(session.selection.get()).not.toEqual([story]);
    session.selection.set([story]);
    expect(controller.state.get().active).toBe(story);
  });

  it("spans a range of one type with Shift, wider and narrower again, and shows what the canvas has selected", () => {
    const { session, controller, story } = open();
    const stories = controller.stops.flatMap(({ key: id }) => (session.board.get(id)?.type === "story" ? [id] : []));
    const chosen = () => session.selection.get();
    controller.stand(story);
    controller.extendTo(stories[3] ?? "");
    expect(chosen()).toEqual(stories.slice(0, 4));
    controller.extendTo(stories[1] ?? "");
    expect(chosen(), "from the same place").toEqual(stories.slice(0, 2));
    handleOutlineKey(controller, stories[1] ?? "", key("ArrowUp", { shiftKey: true }));
    expect(chosen()).toEqual(stories.slice(0, 1));
    while (chosen().length < 6) {
      const { active = "" } = controller.state.get();
      handleOutlineKey(controller, active, key("ArrowDown", { shiftKey: true }));
    }
    expect(chosen(), "over headings and buttons").toEqual(stories.slice(0, 6));
    expect(session.announcements.get()?.text).toBe("6 selected");
    session.selection.set([stories[5] ?? "", stories[7] ?? ""]);
    controller.takeFocus(stories[7] ?? "");
    expect(chosen()).toEqual([stories[5], stories[7]]);
  });

  it("takes single ones in and out with Ctrl, and acts on all that are selected", () => {
    const { session, controller } = open();
    const [one = "", two = "", three = ""] = controller.stops.flatMap(({ key: id }) =>
      session.board.get(id)?.type === "story" ? [id] : [],
    );
    controller.stand(one);
    controller.toggle(two);
    controller.toggle(three);
    controller.toggle(two);
    controller.takeFocus(two);
    expect(session.selection.get(), "the focus on it doesn't take it in again").toEqual([one, three]);
    handleOutlineKey(controller, two, key(" ", { ctrlKey: true }));
    expect(session.selection.get()).toEqual([one, three, two]);
    controller.openMenu(three);
    expect(session.selection.get()).toHaveLength(3);
    expect(controller.menuOf(three)).toEqual(session.kind.menu(session.board, [one, three, two]));
    controller.closeMenu();
    session.selectAll();
    expect(controller.state.get().active, "one stays where one stands").toBe(three);
    session.selection.set([one, two, three]);
    handleOutlineKey(controller, three, key("Delete"));
    expect([one, two, three].filter((id) => session.board.get(id))).toEqual([]);
  });

  it("spans whole cells of a grid", () => {
    const { session, controller } = open("journey-map");
    const isCard = ({ key: id }: Stop) => session.board.get(id)?.type === "card";
    const cards = controller.stops.filter(isCard);
    const [from] = cards;
    const to = cards.find(({ row, columns }) => from && row > from.row && columns[0] > from.columns[0] + 1);
    if (!from || !to) throw new Error("The template has too few cards");
    controller.stand(from.key);
    controller.extendTo(to.key);
    const within = cards.filter(
      ({ row, columns: [column] }) => row <= to.row && column >= from.columns[0] && column <= to.columns[0],
    );
    expect(within.length).toBeGreaterThan(4);
    expect(new Set(session.selection.get())).toEqual(new Set(within.map(({ key: id }) => id)));
    expect(session.selection.last).toBe(to.key);
  });

  it("keeps its place when the element moves, and says where it went", () => {
    const { session, controller, story } = open();
    controller.stand(story);
    const menu = controller.menuOf(story);
    const move = menu
      .find(({ label }) => label.startsWith("Move to"))
      ?.entries?.flatMap((entry) => entry.entries ?? [entry]);
    const target = move?.findLast((entry) => entry.call && !entry.checked);
    if (!target) throw new Error("There is nowhere to move a story");
    const place = session.board.get(story)?.place;
    controller.runEntry(menu, target);
    expect(session.board.get(story)?.place).not.toEqual(place);
    expect(controller.state.get().active).toBe(story);
    expect(session.announcements.get()?.text).toMatch(/^Moved to /);
  });

  it("goes to a neighbour when the element is deleted", () => {
    const { session, controller, story } = open();
    controller.stand(story);
    handleOutlineKey(controller, story, key("Delete"));
    expect(session.board.get(story)).toBeUndefined();
    const { active } = controller.state.get();
    expect(controller.stops.some((stop) => stop.key === active)).toBe(true);
    session.history.undo();
    expect(session.board.get(story)).toBeDefined();
  });

  it("opens what it adds, and takes it back when it is left empty", () => {
    const { session, controller } = open();
    const before = session.board.size;
    const outline = session.kind.outline(session.board);
    const addition = outline.shape === "lists" ? outline.sections[0]?.additions[0] : outline.additions[0];
    if (!addition) throw new Error("Nothing can be added");
    controller.add(addition.call);
    const { editing } = controller.state.get();
    expect(session.board.size).toBe(before + 1);
    expect(session.board.get(editing ?? "")).toBeDefined();
    controller.finishEditing();
    expect(session.board.size).toBe(before);
    controller.add(addition.call);
    const made = controller.state.get().editing ?? "";
    session.write({ name: "setText", args: { id: made, key: "title", text: "Pay" } }, { joins: true });
    controller.finishEditing();
    expect(session.board.size).toBe(before + 1);
  });

  it("opens text with Enter and F2, and the menu with Shift+F10", () => {
    const { controller, story } = open();
    expect(handleOutlineKey(controller, story, key("Enter"))).toBe(true);
    expect(controller.state.get().editing).toBe(story);
    controller.finishEditing();
    handleOutlineKey(controller, story, key("F10", { shiftKey: true }));
    expect(controller.state.get()).toMatchObject({ menu: story, editing: undefined });
  });

  it("leaves keys with Ctrl to the commands", () => {
    const { controller, story } = open();
    expect(handleOutlineKey(controller, story, key("z", { ctrlKey: true }))).toBe(false);
    expect(handleOutlineKey(controller, story, key("Delete", { ctrlKey: true }))).toBe(false);
  });

  it("changes nothing for those who may only look", () => {
    const { session, controller, story } = open("story-map", false);
    handleOutlineKey(controller, story, key("Delete"));
    handleOutlineKey(controller, story, key("ArrowUp", { altKey: true }));
    handleOutlineKey(controller, story, key("Enter"));
    expect(session.board.get(story)).toBeDefined();
    expect(controller.state.get()).toMatchObject({ menu: undefined, editing: undefined });
  });
});

describe("levels in a journey map's outline", () => {
  it("are set in one step of undo when they are set quickly", () => {
    const { session, controller } = open("journey-map");
    const stop = controller.stops.find(({ item }) => item?.level && item.level.value !== null);
    const level = stop?.item?.level;
    if (!stop || !level) throw new Error("The template has no emotion");
    const read = () => controller.stops.find(({ key }) => key === stop.key)?.item?.level?.value;
    const first = read();
    for (const value of [level.max, level.min]) controller.setLevel(level, value);
    expect(read()).toBe(level.min);
    session.history.undo();
    expect(read()).toBe(first);
  });
});

describe("a large outline", () => {
  function openLarge(cards: number) {
    const session = buildSession({ kind: "card-sort", filled: false });
    const lines = Array.from({ length: cards }, (_, index) => `Card ${index + 1}`).join("\n");
    session.run({ name: "addCards", args: { lines } });
    return { session, controller: new OutlineController(session) };
  }

  it("knows in which section and which run of items the keyboard stands", () => {
    const { controller } = openLarge(700);
    expect(controller.isLarge).toBe(true);
    const card = controller.stops.filter((stop) => stop.item)[45]?.key;
    expect(controller.standsIn(card, "unsorted")).toBe(true);
    expect(controller.standsIn(card, chunkPlace("unsorted", 1))).toBe(true);
    expect(controller.standsIn(card, chunkPlace("unsorted", 0))).toBe(false);
    expect(controller.standsIn(undefined, "unsorted")).toBe(false);
    controller.destroy();
  });

  it("is rendered whole while it is small", () => {
    const { controller } = openLarge(100);
    expect(controller.isLarge).toBe(false);
    controller.destroy();
  });

  it("isn't read anew for each letter, and is up to date when typing ends", () => {
    const { session, controller } = openLarge(3);
    const id = controller.stops.find((stop) => stop.item)?.key ?? "";
    controller.open(id);
    const before = controller.outline.get();
    session.write({ name: "setText", args: { id, key: "label", text: "Pears" } }, { joins: false });
    expect(controller.outline.get()).toBe(before);
    controller.finishEditing();
    expect(controller.stops.find((stop) => stop.key === id)?.item?.text).toBe("Pears");
    controller.destroy();
  });
});

import { describe, expect, it, vi } from "vitest";
import { HistoryMode } from "../history/HistoryMode.ts";
import { buildSession } from "../testing/buildSession.ts";
import { allCommands } from "./allCommands.ts";
import { BoardUi } from "./BoardUi.ts";
import type { CommandContext } from "./Command.ts";
import { commandForKey, type PressedKey } from "./commandForKey.ts";
import { kindCommands } from "./entryCommands.ts";
import { bindCommands } from "./useCommands.ts";

function buildContext(role = "owner", canEdit = true): CommandContext {
  const session = buildSession({ role, canEdit });
  const page = {
    goToBoards: vi.fn(),
    toggleTheme: vi.fn(),
    duplicateBoard: vi.fn(),
    binBoard: vi.fn(),
    exportBoard: vi.fn(),
    copyText: vi.fn(),
    focusCanvas: vi.fn(),
    focusOutline: vi.fn(),
    focusHistory: vi.fn(),
    mayCreateBoards: true,
  };
  return { session, ui: new BoardUi(undefined), history: new HistoryMode(() => {}), page };
}

const key = (name: string, held: Partial<PressedKey> = {}): PressedKey => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  repeat: false,
  isTyping: false,
  isOnBoard: true,
  ...held,
});

const pressed = (context: CommandContext, name: string, held?: Partial<PressedKey>) =>
  commandForKey(key(name, held), allCommands, context, false)?.id;

describe("the list of commands", () => {
  it("has unique ids, and no key with two meanings", () => {
    const ids = allCommands.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const keys = allCommands.flatMap(({ shortcuts = [] }) => shortcuts);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("commandForKey", () => {
  it("finds what can be done now", () => {
    const context = buildContext();
    expect(pressed(context, "z", { ctrlKey: true })).toBeUndefined();
    expect(pressed(context, "Delete")).toBeUndefined();
    context.session.selectAll();
    expect(pressed(context, "Delete")).toBe("delete");
    expect(pressed(context, "k", { ctrlKey: true })).toBe("palette");
  });

  it("leaves letters to fields, but for the keys that work everywhere", () => {
    const context = buildContext();
    expect(pressed(context, "o", { isTyping: true })).toBeUndefined();
    expect(pressed(context, "k", { ctrlKey: true, isTyping: true })).toBe("palette");
  });

  it("leaves copying to the browser and doesn't repeat toggles", () => {
    const context = buildContext();
    context.session.selectAll();
    expect(pressed(context, "c", { ctrlKey: true })).toBeUndefined();
    expect(pressed(context, "o", { repeat: true })).toBeUndefined();
    expect(pressed(context, "-", { repeat: true })).toBe("zoom-out");
  });
});

describe("keys that mean something nearer", () => {
  const onApple = (name: string, held: Partial<PressedKey>) => {
    const context = buildContext();
    context.session.selectAll();
    return commandForKey(key(name, held), allCommands, context, true)?.id;
  };

  it("type their sign with ⌥ inside a text, and go to a part of the page outside", () => {
    const option = { altKey: true, code: "Digit2" };
    expect(onApple("™", option)).toBe("focus-outline");
    expect(onApple("™", { ...option, isTyping: true })).toBeUndefined();
    expect(onApple("k", { metaKey: true, isTyping: true })).toBe("palette");
  });

  it("delete nothing while a button has the focus", () => {
    expect(onApple("Delete", { isOnBoard: false })).toBeUndefined();
    expect(onApple("Backspace", { isOnBoard: false })).toBeUndefined();
    expect(onApple("Delete", {})).toBe("delete");
  });
});

describe("commands on a board", () => {
  it("delete the selection as one step that undo takes back", () => {
    const context = buildContext();
    const commands = bindCommands(context);
    const before = context.session.board.size;
    commands.run("select-all");
    commands.run("delete");
    expect(context.session.board.size).toBeLessThan(before);
    commands.run("undo");
    expect(context.session.board.size).toBe(before);
  });

  it("offer the kind's own additions, which make something", () => {
    const context = buildContext();
    const additions = kindCommands(context);
    expect(additions.length).toBeGreaterThan(0);
    expect(new Set(additions.map(({ id }) => id)).size).toBe(additions.length);
    additions[0]?.run(context);
    expect(context.session.draft.get()?.call.name).toMatch(/^add/);
  });

  it("offer the menu of what is selected, nested ones with their way", () => {
    const context = buildContext();
    const card = context.session.scene.scene.items.findLast((item) => item.role === "element");
    context.session.selection.set([card?.key ?? ""]);
    const labels = kindCommands(context).map(({ label }) => label);
    expect(labels.some((label) => label.startsWith("Move to › "))).toBe(true);
  });

  it("leave out what a role may not do", () => {
    const viewer = bindCommands(buildContext("viewer", false));
    viewer.context.session.selectAll();
    const ids = viewer.available().map(({ id }) => id);
    expect(ids).not.toContain("delete");
    expect(ids).not.toContain("share");
    expect(ids).not.toContain("bin-board");
    expect(ids).toContain("copy");
    expect(ids).toContain("export-pdf");
    expect(kindCommands(viewer.context)).toEqual([]);
  });
});

describe("keys that hold a modifier", () => {
  it("are told apart from plain ones, so that they can go before typing", () => {
    const context = buildContext();
    const find = (which: "held" | "plain", name: string, held: Partial<PressedKey>) =>
      commandForKey(key(name, held), allCommands, context, false, which)?.id;
    expect(find("held", "!", { shiftKey: true, code: "Digit1" })).toBe("zoom-fit");
    expect(find("plain", "!", { shiftKey: true, code: "Digit1" })).toBeUndefined();
    expect(find("plain", "1", {})).toBe("zoom-fit");
    expect(find("held", "1", {})).toBeUndefined();
    expect(find("held", "i", { ctrlKey: true })).toBe("toggle-inspector");
  });

  it("are what is shown for everything that a plain letter would type", () => {
    const shown = allCommands.flatMap(({ shortcuts = [] }) => shortcuts.slice(0, 1));
    expect(shown.filter((keys) => keys.length === 1)).toEqual([]);
  });
});

describe("panels", () => {
  const open = ({ isOutlineOpen, isInspectorOpen, arePeopleOpen }: ReturnType<BoardUi["get"]>) =>
    [isOutlineOpen && "outline", isInspectorOpen && "inspector", arePeopleOpen && "people"].filter(Boolean).join(" ");

  it("stand beside each other where there is room", () => {
    const ui = new BoardUi(
      undefined,
      () => false,
      () => false,
    );
    ui.setOutline(true);
    ui.setPeople(true);
    expect(open(ui.get())).toBe("outline inspector people");
    expect(ui.hasSheet).toBe(false);
  });

  it("open in place of each other where two would leave no board", () => {
    const ui = new BoardUi(
      undefined,
      () => false,
      () => true,
    );
    ui.setOutline(true);
    expect(open(ui.get())).toBe("outline");
    ui.setInspector(true);
    expect(open(ui.get())).toBe("inspector");
    expect(ui.hasSheet).toBe(false);
  });

  it("open in place of each other on a phone, where Escape closes them", () => {
    const ui = new BoardUi(undefined, () => true);
    expect(open(ui.get())).toBe("");
    ui.setOutline(true);
    ui.setPeople(true);
    expect(open(ui.get())).toBe("people");
    ui.setInspector(true, true);
    expect(open(ui.get())).toBe("inspector");
    expect(ui.hasSheet).toBe(true);
    ui.closePanels();
    expect(ui.hasSheet).toBe(false);
  });
});

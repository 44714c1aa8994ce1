import { createOrigin } from "@throughline/model";
import { centerOfRect } from "@throughline/scene";
import { describe, expect, it, vi } from "vitest";
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { buildSession } from "../testing/buildSession.ts";
import type { BoardSession } from "./BoardSession.ts";
import { bringLostWorkBack, dismissLostWork } from "./bringLostWorkBack.ts";
import { copyFrom, decodeCopied, encodeCopied } from "./clipboard.ts";
import { describeElement } from "./describeElement.ts";
import { Gesture } from "./Gesture.ts";
import { pasteWords } from "./pasting.ts";
import { PresenceStore } from "./PresenceStore.ts";

function firstCard(session: ReturnType<typeof buildSession>): string {
  const card = Array.from(session.board.all()).find(({ type }) => type === "card");
  if (!card) throw new Error("The template has no cards");
  return card.id;
}

const contentOf = (session: ReturnType<typeof buildSession>) => JSON.stringify(Array.from(session.board.all()));

describe("a session", () => {
  it("runs a call as one step of undo, selects what it makes and opens it", () => {
    const session = buildSession({ kind: "card-sort" });
    const before = contentOf(session);
    const addition = session.kind.additions(session.board, undefined).find((entry) => entry.call && entry.opens);
    if (!addition) throw new Error("The kind adds nothing");
    session.runEntry({ ...addition, call: { name: "groupCards", args: { ids: [firstCard(session)] } } });
    expect(session.selection.get()).toHaveLength(1);
    expect(session.editing.get()?.id).toBe(session.selection.last);
    session.history.undo();
    expect(contentOf(session)).toBe(before);
    expect(session.selection.get()).toEqual([]);
    expect(session.editing.get()).toBeNull();
  });

  it("says when there is nothing left to undo, because somebody else has changed it since", () => {
    const session = buildSession({ kind: "card-sort" });
    const { doc } = session.board;
    session.undo();
    expect(session.announcements.get(), "nothing was done yet").toBeNull();
    const [id, own, others] = [firstCard(session), "Mine", "Jo's"];
    session.run({ name: "renameBoard", args: { title: own } });
    const jo = new Y.Doc();
    Y.applyUpdate(jo, Y.encodeStateAsUpdate(doc));
    jo.getMap("meta").set("title", others);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(jo));
    session.undo();
    expect(session.board.title).toBe(others);
    expect(session.announcements.get()).toMatchObject({
      tone: "note",
      text: "Nothing to undo there: it has been changed since then",
    });
    session.run({ name: "deleteElements", args: { ids: [id] } });
    session.undo();
    expect(session.board.get(id)).toBeDefined();
    expect(session.announcements.get()).toMatchObject({ tone: "result", text: "Undone" });
  });

  it("tells a refusal and changes nothing", () => {
    const session = buildSession();
    const before = contentOf(session);
    expect(session.run({ name: "setValue", args: { id: "nothing", key: "x", value: 1 } })).toBeUndefined();
    expect(session.announcements.get()).toMatchObject({ tone: "problem" });
    expect(session.run({ name: "noSuchThing", args: {} })).toBeUndefined();
    expect(contentOf(session)).toBe(before);
    expect(session.history.state.canUndo).toBe(false);
  });

  it("writes nothing for those who may only look", () => {
    const session = buildSession({ canEdit: false, role: "viewer" });
    const before = contentOf(session);
    session.selectAll();
    session.removeSelection();
    session.duplicateSelection();
    expect(contentOf(session)).toBe(before);
  });

  it("drops from the selection and closes what others delete", () => {
    const session = buildSession({ kind: "card-sort" });
    const id = firstCard(session);
    session.edit(id);
    session.board.transact(createOrigin("person", "other"), (writer) => writer.remove(id));
    expect(session.selection.get()).toEqual([]);
    expect(session.editing.get()).toBeNull();
  });

  it("copies, cuts and pastes elements with their words", () => {
    const session = buildSession({ kind: "card-sort" });
    const id = firstCard(session);
    session.selection.set([id]);
    const copied = session.copySelection();
    const label = describeElement(session.board, id).replace(/^Card: /, "");
    expect(copied?.text).toBe(label);
    session.paste(copied);
    expect(session.selection.get()).toHaveLength(1);
    expect(session.selection.last).not.toBe(id);
    expect(describeElement(session.board, session.selection.last ?? "")).toBe(`Card: ${label}`);
    const size = session.board.size;
    session.cutSelection();
    expect(session.board.size).toBe(size - 1);
  });

  it("makes a card of each pasted line, in one step of undo", async () => {
    const session = buildSession({ kind: "card-sort" });
    session.selection.set([firstCard(session)]);
    const before = contentOf(session);
    await pasteWords(session, { text: "1. Opening hours\n\n2. Prices\n3. Parking" });
    const made = session.selection.get().map((id) => describeElement(session.board, id));
    expect(made).toEqual(["Card: Opening hours", "Card: Prices", "Card: Parking"]);
    session.history.undo();
    expect(contentOf(session)).toBe(before);
  });
});

describe("a list that is pasted", () => {
  it("becomes cards with descriptions at once, also with nothing selected", async () => {
    const session = buildSession({ kind: "card-sort" });
    const size = session.board.size;
    await pasteWords(session, {
      text: Array.from({ length: 250 }, (_, index) => `Card ${index} | about ${index}`).join("\n"),
    });
    expect(session.board.size).toBe(size + 250);
    const last = session.board.get(session.selection.last ?? "");
    expect(last).toMatchObject({ label: "Card 249", description: "about 249" });
    session.history.undo();
    expect(session.board.size).toBe(size);
  });
});

describe("what is pasted", () => {
  it("lands under the pointer where there is a place for it, in one step of undo", () => {
    const session = buildSession({ kind: "journey-map" });
    const ofType = Array.from(session.board.all()).filter(({ type }) => type === "card");
    const [from, to] = [ofType[0], ofType.find(({ place }) => place?.[0] !== ofType[0]?.place?.[0])];
    if (!from || !to) throw new Error("The template has too few cards");
    const before = contentOf(session);
    session.selection.set([from.id]);
    const copied = session.copySelection();
    session.pointer = centerOfRect(session.scene.itemOf(to.id)?.bounds ?? { x: 0, y: 0, width: 0, height: 0 });
    session.paste(copied);
    const pasted = session.board.get(session.selection.last ?? "");
    expect(pasted?.place?.slice(0, 2)).toEqual(to.place?.slice(0, 2));
    session.undo();
    expect(contentOf(session)).toBe(before);
    session.selection.set([from.id]);
    session.pointer = undefined;
    session.paste(copied);
    expect(session.board.get(session.selection.last ?? "")?.place?.slice(0, 2)).toEqual(from.place?.slice(0, 2));
  });
});

describe("deleting what holds others", () => {
  // What comes back stands at the end of the map, which means nothing.
  const sorted = ({ board }: BoardSession) =>
    JSON.stringify(Array.from(board.all()).sort((a, b) => (a.id < b.id ? -1 : 1)));

  it("says on the screen what went along, and takes it back only while it is the last step", () => {
    const session = buildSession({ kind: "journey-map" });
    const before = sorted(session);
    const lane = Array.from(session.board.all()).find(({ type }) => type === "lane");
    session.selection.set([lane?.id ?? ""]);
    session.removeSelection();
    const told = session.announcements.get();
    expect(told?.tone).toBe("note");
    expect(told?.text).toMatch(/^Deleted, with \d+ elements? inside$/);
    told?.way?.run();
    expect(sorted(session)).toBe(before);
    session.selection.set([lane?.id ?? ""]);
    session.removeSelection();
    const again = session.announcements.get();
    session.run({ name: "addStage", args: {} });
    const after = sorted(session);
    again?.way?.run();
    expect(sorted(session)).toBe(after);
  });
});

describe("a card that is deleted while one types in it", () => {
  it("can be brought back with its words", () => {
    const session = buildSession({ kind: "card-sort" });
    const id = firstCard(session);
    session.edit(id);
    session.write({ name: "setText", args: { id, key: "label", text: "Half a thought" } }, { joins: false });
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(session.board.doc));
    other.getMap("elements").delete(id);
    Y.applyUpdate(session.board.doc, Y.encodeStateAsUpdate(other));
    expect(session.editing.get()).toBeNull();
    expect(session.announcements.get()).toMatchObject({ text: "The card you were typing in was deleted" });
    expect(session.lostWork.get()).toMatchObject([{ id, label: "Half a thought" }]);
    dismissLostWork(session);
    expect(session.lostWork.get()).toEqual([]);
    session.announcements.get()?.way?.run();
    bringLostWorkBack(session);
    expect(describeElement(session.board, session.selection.last ?? "")).toBe("Card: Half a thought");
    expect(session.lostWork.get()).toEqual([]);
    session.undo();
    expect(session.board.get(id)).toBeUndefined();
  });
});

describe("the clipboard", () => {
  it("gives back what it was given, and refuses what isn't ours", () => {
    const session = buildSession({ kind: "card-sort" });
    const copied = copyFrom(session.board, [firstCard(session)]);
    if (!copied) throw new Error("Nothing was copied");
    expect(decodeCopied(encodeCopied(copied), copied.text)).toEqual({
      ...copied,
      elements: JSON.parse(JSON.stringify(copied.elements)),
    });
    for (const wrong of ["", "null", "[]", "{}", '{"kind":1,"elements":[]}', '{"kind":"x","elements":{}}', "{"]) {
      expect(decodeCopied(wrong, "")).toBeUndefined();
    }
  });

  it("give a card each, however many they are, or a sentence and nothing", async () => {
    const session = buildSession({ kind: "story-map" });
    const story = Array.from(session.board.all()).find(({ type }) => type === "story")?.id ?? "";
    session.selection.set([story]);
    const size = session.board.size;
    const lines = (count: number) => Array.from({ length: count }, (_, index) => `Story ${index}`).join("\n");
    await pasteWords(session, { text: lines(260) });
    expect(session.board.size).toBe(size + 260);
    session.undo();
    expect(session.board.size).toBe(size);
    for (const text of [lines(5_001), `Short\n${"x".repeat(20_001)}`]) {
      session.selection.set([story]);
      await pasteWords(session, { text: text });
      expect(session.announcements.get()).toMatchObject({ tone: "problem" });
      expect(session.announcements.get()?.text).toContain("Nothing was pasted");
      expect(session.board.size).toBe(size);
    }
  });
});

describe("a drag that writes", () => {
  it("writes at once, then at most twice a second, and always the last", () => {
    vi.useFakeTimers();
    try {
      const written: string[] = [];
      const gesture = new Gesture({
        history: { mark: () => 0, backTo: () => {} },
        apply: (call) => written.push(call.name),
      });
      for (const name of ["a", "b", "c", "d"]) {
        gesture.write({ name, args: {} });
        vi.advanceTimersByTime(200);
      }
      expect(written).toEqual(["a", "c"]);
      gesture.finish({ name: "end", args: {} });
      vi.advanceTimersByTime(2_000);
      expect(written).toEqual(["a", "c", "end"]);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("presence", () => {
  function pair() {
    const own = new Awareness(new Y.Doc());
    const other = new Awareness(new Y.Doc());
    const receive = (from: Awareness, to: Awareness) =>
      applyAwarenessUpdate(to, encodeAwarenessUpdate(from, [from.clientID]), "network");
    return { own, other, receive };
  }

  it("sends at most 20 times a second, the last state always, and stops when it is over", () => {
    vi.useFakeTimers();
    const { own } = pair();
    const presence = new PresenceStore(own, "me");
    try {
      let sent = 0;
      own.on("update", () => {
        sent += 1;
      });
      for (let n = 0; n < 100; n++) {
        presence.setCursor({ x: n, y: n });
        vi.advanceTimersByTime(10);
      }
      vi.advanceTimersByTime(100);
      expect(sent).toBeLessThanOrEqual(21);
      expect(sent).toBeGreaterThan(15);
      expect(own.getLocalState()).toMatchObject({ cursor: [99, 99] });
    } finally {
      presence.destroy();
      own.destroy();
      vi.useRealTimers();
    }
  });

  it("shows those whom the server has named, and keeps the objects of those who didn't change", () => {
    vi.useFakeTimers();
    const { own, other, receive } = pair();
    const presence = new PresenceStore(own, "me");
    try {
      other.setLocalState({ cursor: [1, 2] });
      receive(other, own);
      vi.advanceTimersByTime(50);
      expect(presence.get()).toEqual([]);
      other.setLocalState({ user: { id: "jo", name: "Jo" }, cursor: [1, 2], selection: "nonsense" });
      receive(other, own);
      vi.advanceTimersByTime(50);
      const [jo] = presence.get();
      expect(jo).toMatchObject({ user: { name: "Jo" }, cursor: [1, 2], selection: [] });
      presence.setCursor({ x: 5, y: 5 });
      vi.advanceTimersByTime(100);
      expect(presence.get()[0]).toBe(jo);
    } finally {
      presence.destroy();
      own.destroy();
      other.destroy();
      vi.useRealTimers();
    }
  });
});

import { Board, createOrigin, runOperations } from "@throughline/model";
import { describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import type { BoardSession } from "../session/BoardSession.ts";
import { cards, click, on, openTools } from "../testing/toolHands.ts";
import { draftRect } from "../canvas/draftField.ts";
import { addNext } from "./addNext.ts";
import { makeDraft } from "./makeDraft.ts";

/** Somebody else on the same board: what they do arrives as from the server. */
function another({ board, kind }: BoardSession): (name: string, args: Record<string, unknown>) => void {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(board.doc));
  const theirs = new Board(doc, kind.schema);
  doc.on("update", (update: Uint8Array) => Y.applyUpdate(board.doc, update, "server"));
  return (name, args) => void runOperations(theirs, kind.operations, [{ name, args }], createOrigin("person", "jo"));
}

const onScreen = (session: BoardSession, id: string) => {
  const shown = session.scene.shownBounds(id, session.camera.view);
  return shown && session.camera.toScreen(shown);
};

describe("a board under somebody's hands", () => {
  it("takes a press for what was seen there, though others have just moved something else to the place", () => {
    const { session, toolbox } = openTools({ kind: "card-sort" });
    const plus = session.scene.index.byKey("add-group");
    const place = on(session, plus);
    another(session)("addCategory", {});
    expect(session.scene.index.byKey("add-group")?.bounds).not.toEqual(plus?.bounds);
    const groups = () => Array.from(session.board.all()).filter(({ type }) => type === "category").length;
    const before = groups();
    click(toolbox, place);
    makeDraft(session, "P");
    expect(groups(), "a group was added, and not theirs selected").toBe(before + 1);
  });

  it("takes a press for what is there once there was time to see it", () => {
    const { session, toolbox } = openTools({ kind: "card-sort" });
    const plus = session.scene.index.byKey("add-group");
    another(session)("addCategory", {});
    const size = session.board.size;
    const now = vi.spyOn(performance, "now");
    now.mockReturnValue(performance.now());
    void session.scene.index;
    now.mockReturnValue(performance.now() + 1_000);
    click(toolbox, on(session, plus));
    now.mockRestore();
    expect(session.board.size, "where the + was is their group now").toBe(size);
  });

  it("keeps the field where it is while others change what lies around it, and follows its element", () => {
    const { session } = openTools({ kind: "journey-map" });
    session.camera.zoomTo(1);
    const step = Array.from(session.board.all()).findLast(({ type }) => type === "step");
    if (!step?.place) throw new Error("The template has no steps");
    session.edit(step.id);
    const before = onScreen(session, step.id);
    const camera = session.camera.get();
    another(session)("addStep", { stage: step.place[0], before: step.id });
    expect(onScreen(session, step.id)).toEqual(before);
    expect(session.camera.get(), "the view went along").not.toEqual(camera);
    expect(session.editing.get()?.id).toBe(step.id);
    session.closeEditor();
    const still = session.camera.get();
    another(session)("addStep", { stage: step.place[0], before: step.id });
    void session.scene.index;
    expect(session.camera.get(), "nobody types any more").toEqual(still);
  });

  it("keeps the field for something new where it is, over its + and beside what it follows", () => {
    const { session, toolbox } = openTools({ kind: "card-sort" });
    const seen = () => {
      const draft = session.draft.get();
      return draft && session.camera.toScreen(draftRect(session, draft));
    };
    click(toolbox, on(session, session.scene.index.byKey("add-group")));
    const plus = () => session.scene.index.byKey("add-group")?.bounds;
    const [before, was] = [seen(), plus()];
    expect(before).toBeTruthy();
    const theirs = another(session);
    theirs("addCategory", {});
    expect(plus(), "it gave way to their group").not.toEqual(was);
    expect(seen()).toEqual(before);
    const [rect, shown] = [plus(), before];
    expect(rect && session.camera.toScreen(rect)).toMatchObject({ x: shown?.x, y: shown?.y });
    session.draft.set(null);

    const cardOf = (group: string | undefined) =>
      cards(session).find(({ key }) => session.board.get(key)?.place?.[0] === group);
    const group = cards(session)
      .map(({ key }) => session.board.get(key)?.place?.[0])
      .find((id) => id !== undefined && id !== "");
    const card = cardOf(group);
    addNext(session, card?.key ?? "");
    const beside = seen();
    theirs("addCard", { category: group, before: card?.key, label: "Theirs" });
    expect(seen()).toEqual(beside);
    const still = session.camera.get();
    session.draft.set(null);
    theirs("addCard", { category: group, before: card?.key, label: "Also theirs" });
    void session.scene.index;
    expect(session.camera.get(), "nobody types any more").toEqual(still);
  });

  it("keeps what is dragged under the hand, also when an empty thing goes away as the drag begins", () => {
    const { session, toolbox } = openTools({ kind: "journey-map" });
    session.camera.zoomTo(1);
    const steps = Array.from(session.board.all()).filter(({ type }) => type === "step");
    const [first, last] = [steps[0], steps.at(-1)];
    if (!first?.place || !last) throw new Error("The template has no steps");
    session.run({ name: "addStep", args: { stage: first.place[0], before: first.id } }, { open: true });
    const card = cards(session).find(({ key }) => session.board.get(key)?.place?.[0] === last.id);
    if (!card) throw new Error("The last step has no cards");
    makeDraft(session, "P");
    const empty = session.editing.get()?.id;
    session.write({ name: "setText", args: { id: empty, key: "title", text: "" } }, { joins: true });
    const from = on(session, session.scene.itemOf(card.key));
    const before = onScreen(session, card.key);
    toolbox.active.down(from);
    expect(session.editing.get()?.id, "it isn't clear yet what the press is for").toBe(empty);
    expect(onScreen(session, card.key)).toEqual(before);
    toolbox.active.move({ ...from, screen: { x: from.screen.x + 20, y: from.screen.y } });
    expect(session.board.get(empty ?? "")).toBeUndefined();
    expect(onScreen(session, card.key)).toEqual(before);
    expect(toolbox.feedback.get().drag?.ids).toEqual([card.key]);
    toolbox.cancel();
  });

  it("takes the second press of a double click for what the first was on", () => {
    const { session, toolbox } = openTools({ kind: "card-sort" });
    const [card, other] = cards(session);
    const place = on(session, card);
    click(toolbox, place);
    // The board made way for the inspector meanwhile.
    session.camera.shift(
      ((other?.bounds.x ?? 0) - (card?.bounds.x ?? 0)) * -1,
      (other?.bounds.y ?? 0) - (card?.bounds.y ?? 0),
    );
    const second = { ...place, board: session.camera.toBoard(place.screen), again: true };
    click(toolbox, second);
    toolbox.active.double(second);
    expect(session.editing.get()?.id).toBe(card?.key);
  });
});

import { describe, expect, it } from "vitest";
import { cards, click, openTools, pointerAt } from "../testing/toolHands.ts";
import { makeDraft } from "./makeDraft.ts";

describe("the other tools", () => {
  it("moves the board with the hand, for as long as it is held", () => {
    const { session, toolbox } = openTools();
    session.camera.zoomTo(2);
    const before = session.camera.get();
    toolbox.holdHand(true);
    const from = pointerAt(session, { x: 100, y: 100 });
    toolbox.active.down(from);
    toolbox.active.move({ ...from, screen: { x: from.screen.x - 20, y: from.screen.y } });
    toolbox.active.up(from);
    toolbox.holdHand(false);
    expect(session.camera.get().x).toBeCloseTo(before.x + 10);
    expect(toolbox.chosen.get()).toBe("select");
  });

  it("adds where one clicks, and then selects again", () => {
    const { session, toolbox } = openTools();
    const [card] = cards(session);
    if (!card) throw new Error("The template has no cards");
    toolbox.choose("add");
    const before = session.board.size;
    click(toolbox, pointerAt(session, { x: card.bounds.x + 20, y: card.bounds.y + card.bounds.height + 3 }));
    expect(toolbox.chosen.get()).toBe("select");
    expect(session.board.size).toBe(before);
    makeDraft(session, "P");
    expect(session.board.size).toBe(before + 1);
  });

  it("goes back to selecting on Escape", () => {
    const { toolbox } = openTools();
    toolbox.choose("hand");
    expect(toolbox.cancel()).toBe(true);
    expect(toolbox.chosen.get()).toBe("select");
    expect(toolbox.cancel()).toBe(false);
  });
});

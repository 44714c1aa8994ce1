import { describe, expect, it } from "vitest";
import { buildSession } from "../testing/buildSession.ts";
import type { ServerStep } from "./UndoSteps.ts";

/** A session with two renamed cards, and a step of the server between them that notes what is asked of it. */
function buildSteps() {
  const session = buildSession({ kind: "card-sort" });
  const [one, two] = Array.from(session.board.all()).flatMap(({ id, type }) => (type === "card" ? [id] : []));
  const label = (id = "") => session.board.get(id)?.label;
  const was = [label(one), label(two)];
  const rename = (id: string | undefined, text: string) =>
    session.run({ name: "setText", args: { id, key: "label", text } });
  const asked: string[] = [];
  const step = (name: string, opposite: string): ServerStep => ({
    undo: async () => {
      asked.push(name);
      return step(opposite, name);
    },
  });
  const states = () => [label(one), label(two)];
  return { session, one, two, was, rename, asked, states, step };
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("one's own steps and those of the server", () => {
  it("are undone in the order in which they were done, and done again", async () => {
    const { session, one, two, was, rename, asked, states, step } = buildSteps();
    rename(one, "One");
    session.steps.add(step("take back", "again"));
    rename(two, "Two");
    session.undo();
    expect([states(), asked]).toEqual([["One", was[1]], []]);
    session.undo();
    await settled();
    expect([states(), asked]).toEqual([["One", was[1]], ["take back"]]);
    session.undo();
    expect(states()).toEqual(was);
    expect(session.steps.state).toEqual({ canUndo: false, canRedo: true });
    session.redo();
    session.redo();
    await settled();
    session.redo();
    expect(states()).toEqual(["One", "Two"]);
    expect(asked).toEqual(["take back", "again"]);
    session.destroy();
  });

  it("are asked of the server once, however often one presses, and stay when it fails", async () => {
    const { session, asked } = buildSteps();
    let answer: (step: ServerStep | undefined) => void = () => {};
    const takeBack = session.steps.add({
      undo: () => {
        asked.push("take back");
        return new Promise((resolve) => (answer = resolve));
      },
    });
    session.undo();
    session.undo();
    takeBack();
    expect(asked).toHaveLength(1);
    answer(undefined);
    await settled();
    expect(session.steps.state.canUndo).toBe(true);
    takeBack();
    answer({ undo: async () => undefined });
    await settled();
    expect([asked.length, session.steps.state]).toEqual([2, { canUndo: false, canRedo: true }]);
    takeBack();
    expect(asked).toHaveLength(2);
    session.destroy();
  });

  it("can't be done again after something new", async () => {
    const { session, two, rename, step } = buildSteps();
    session.steps.add(step("take back", "again"));
    session.undo();
    await settled();
    expect(session.steps.state.canRedo).toBe(true);
    rename(two, "Two");
    expect(session.steps.state.canRedo).toBe(false);
    session.destroy();
  });
});

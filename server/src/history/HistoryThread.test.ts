import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createLogger } from "../lifecycle/createLogger.ts";
import { HistoryThread } from "./HistoryThread.ts";

const thread = new HistoryThread(createLogger("silent"));
afterEach(() => thread.stop());

function state(title: string): Uint8Array<ArrayBuffer> {
  const document = new Y.Doc();
  document.getMap("meta").set("title", title);
  document.getMap("meta").set("version", 1);
  return new Uint8Array(Y.encodeStateAsUpdateV2(document));
}

/** What the thread gives as JSON. */
const read = (json: Uint8Array): { readonly title: unknown } => JSON.parse(new TextDecoder().decode(json));

function titleIn(state: Uint8Array): unknown {
  const document = new Y.Doc();
  Y.applyUpdateV2(document, state);
  return document.getMap("meta").get("title");
}

describe("HistoryThread", () => {
  it("reads boards, in the order in which it was asked", async () => {
    const titles = ["One", "Two", "Three"];
    const work = titles.map((title) =>
      thread.run("content", { kind: "story-map", source: { base: state(title), updates: [] } }),
    );
    expect((await Promise.all(work)).map((content) => read(content).title)).toEqual(titles);
  });

  it("compares two states", async () => {
    const from = { base: state("One"), updates: [] };
    const { changes } = await thread.run("compare", {
      kind: "story-map",
      from,
      to: { base: state("Two"), updates: [] },
      who: new Map(),
    });
    expect(read(changes).title).toEqual({ from: "One", to: "Two" });
  });

  it("builds a state that has a name once, and one that hasn't anew", async () => {
    const source = (key: string | undefined, title: string) => ({ key, base: state(title), updates: [] });
    const titleOf = async (key: string | undefined, title: string) =>
      read(await thread.run("content", { kind: "story-map", source: source(key, title) })).title;
    expect([await titleOf("m1", "One"), await titleOf("m1", "not looked at"), await titleOf("m2", "Two")]).toEqual([
      "One",
      "One",
      "Two",
    ]);
    expect([await titleOf(undefined, "Now"), await titleOf(undefined, "Later")]).toEqual(["Now", "Later"]);
    const sides = { from: source("m1", "not looked at"), to: source("m2", "not looked at") };
    const { changes } = await thread.run("compare", { kind: "story-map", who: new Map(), ...sides });
    expect(read(changes).title).toEqual({ from: "One", to: "Two" });
  });

  it("lets work that can't be done fail alone", async () => {
    const broken = thread.run("state", { base: Uint8Array.of(1, 2, 3), updates: [] });
    const whole = thread.run("state", { base: state("One"), updates: [] });
    await expect(broken).rejects.toThrow(/history can't be built/);
    expect(titleIn(await whole)).toBe("One");
  });

  it("takes what is given away, and goes on after a stop", async () => {
    const base = state("One");
    const work = thread.run("state", { base, updates: [] }, [base.buffer]);
    expect(base.byteLength).toBe(0);
    thread.stop();
    await expect(work).rejects.toMatchObject({ code: "unavailable" });
    expect(titleIn(await thread.run("state", { base: state("Two"), updates: [] }))).toBe("Two");
  });
});

import { presenceColourOf, presenceColours } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { shareColours } from "./shareColours.ts";
import { CameraStore } from "./CameraStore.ts";
import { ConnectionStore } from "./ConnectionStore.ts";
import { connectionWords, copyWords, refusalWords } from "./connectionWords.ts";
import { EditingStore } from "./EditingStore.ts";
import { SelectionStore } from "./SelectionStore.ts";
import { WaitingCount, type WaitingStorage } from "./WaitingCount.ts";

function counting(store: { subscribe: (listener: () => void) => () => void }) {
  let calls = 0;
  store.subscribe(() => {
    calls += 1;
  });
  return () => calls;
}

describe("the selection", () => {
  it("is looked at when it was chosen, not when it was dragged or made", () => {
    const selection = new SelectionStore();
    selection.set(["a"], { passing: true });
    expect(selection.isLookedAt.get()).toBe(false);
    selection.set(["a"]);
    expect(selection.isLookedAt.get()).toBe(true);
    selection.set(["b"], { passing: true });
    expect(selection.isLookedAt.get(), "details that are open follow").toBe(true);
    selection.clear();
    expect(selection.isLookedAt.get()).toBe(false);
  });

  it("keeps the order in which elements were selected, each once", () => {
    const selection = new SelectionStore();
    selection.set(["a", "b", "a"]);
    selection.add(["c", "a"]);
    expect(selection.get()).toEqual(["b", "c", "a"]);
    expect(selection.last).toBe("a");
    selection.toggle("c");
    selection.toggle("d");
    expect(selection.get()).toEqual(["b", "a", "d"]);
  });

  it("tells nobody when nothing changed, and drops what is gone", () => {
    const selection = new SelectionStore();
    const calls = counting(selection);
    selection.clear();
    selection.set(["a", "b"]);
    selection.set(["a", "b"]);
    selection.keep(() => true);
    expect(calls()).toBe(1);
    selection.keep((id) => id === "b");
    expect(selection.get()).toEqual(["b"]);
  });
});

describe("what is typed in", () => {
  it("is one text at a time", () => {
    const editing = new EditingStore();
    const calls = counting(editing);
    editing.open({ id: "a", key: "text" });
    editing.open({ id: "a", key: "text", typed: "x" });
    expect(calls()).toBe(1);
    editing.open({ id: "b", key: "text" });
    expect(editing.get()?.id).toBe("b");
    editing.close();
    expect(editing.get()).toBeNull();
  });
});

describe("the connection", () => {
  it("says Saved only for what was acknowledged", () => {
    const connection = new ConnectionStore();
    const words = () => connectionWords(connection.get());
    expect(words()).toBe("Connecting…");
    connection.change({ status: "online", pending: 0 });
    expect(words()).toBe("Saving…");
    connection.change({ acknowledged: true });
    expect(words()).toBe("Saved");
    connection.change({ pending: 3, acknowledged: false });
    expect(words()).toBe("3 changes waiting");
    connection.change({ pending: 0 });
    expect(words()).toBe("Saving…");
  });

  it("says what becomes of changes made offline", () => {
    const connection = new ConnectionStore();
    connection.change({ status: "offline", pending: 1, kept: true });
    expect(connectionWords(connection.get())).toBe("Offline – 1 change kept on this device");
    connection.change({ pending: 2, kept: false });
    expect(connectionWords(connection.get())).toBe("Offline – 2 changes in this tab only, keep it open");
  });

  it("is never saved while it is down, although everything was acknowledged before", () => {
    const connection = new ConnectionStore();
    connection.change({ status: "online", acknowledged: true });
    connection.change({ status: "offline", acknowledged: false });
    expect(connection.get().saved).toBe(false);
    connection.change({ status: "online" });
    expect(connection.get().saved).toBe(false);
  });

  it("tells what to do after a refusal, and that edits are kept", () => {
    const connection = new ConnectionStore();
    connection.change({ status: "refused", reason: "client-too-old", action: "reload", pending: 2, kept: true });
    const words = refusalWords(connection.get());
    expect(words.button).toEqual({ label: "Reload", to: "reload" });
    expect(words.text).toContain("2 changes of yours are kept in this browser");
    connection.change({ reason: "something from a proxy" });
    expect(refusalWords(connection.get()).title).toBe("The server doesn't let this page in");
  });

  it("offers a file of what can't be sent any more, and a way on without it", () => {
    const connection = new ConnectionStore();
    for (const reason of ["refused", "id-taken", "malformed", "too-large", "incomplete"] as const) {
      connection.change({ status: "refused", reason, action: "stop", pending: 1, kept: true });
      const words = refusalWords(connection.get());
      expect(words).toMatchObject({ offersCopy: true, button: { to: "start-afresh", label: "Load without it" } });
      expect(words.text).toContain("1 change of yours is only on this device. Save a copy first");
      connection.change({ pending: 0 });
      const rest = refusalWords(connection.get());
      // What is refused isn't this person's; the copy would bring it again after each reload.
      expect(rest).toMatchObject({ offersCopy: true, button: { to: "start-afresh" } });
      expect(rest.text).toContain("load it without this browser's copy");
      connection.change({ kept: false });
      const { offersCopy = false, button } = refusalWords(connection.get());
      expect([offersCopy, button?.to]).toEqual([false, "reload"]);
    }
    connection.change({ reason: "not-signed-in", action: "sign-in", pending: 1 });
    expect(refusalWords(connection.get()).offersCopy).toBe(false);
  });
});

describe("the offer to save a copy", () => {
  it("is made of every board that the server doesn't take or give any more, also where nothing waits", () => {
    const connection = new ConnectionStore();
    const isOffered = (reason: string, isGuest: boolean) => {
      connection.change({ status: "refused", reason, action: "stop", pending: 0, kept: true });
      return refusalWords(connection.get(), isGuest).offersCopy ?? false;
    };
    for (const reason of ["no-access", "board-deleted", "board-too-new", "id-taken"]) {
      expect([isOffered(reason, false), isOffered(reason, true)], reason).toEqual([true, true]);
    }
    // A member signs in again and has the board; a guest may have been lost together with it.
    expect([isOffered("not-signed-in", false), isOffered("not-signed-in", true)]).toEqual([false, true]);
    expect(isOffered("client-too-old", false)).toBe(false);
  });

  it("tells each what the file is good for", () => {
    expect(copyWords(true)).toContain("“Import a file” on the boards page");
    expect(copyWords(false)).toContain("whoever invited you");
  });
});

describe("the number of waiting changes", () => {
  function memory(): WaitingStorage & { readonly kept: Map<string, string> } {
    const kept = new Map<string, string>();
    return {
      kept,
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
      key: (index) => Array.from(kept.keys())[index] ?? null,
      get length() {
        return kept.size;
      },
    };
  }

  it("survives a closed tab", () => {
    const storage = memory();
    const before = new WaitingCount("board", storage);
    before.add(["card"]);
    // Each letter of a text is the same change.
    before.add(["card"]);
    expect(before.add(["lane", "card"])).toBe(2);
    const next = new WaitingCount("board", storage);
    expect(next.count).toBe(2);
    expect(next.add(["card", "step"]), "the same element counts once").toBe(3);
    expect(new WaitingCount("other", storage).count).toBe(0);
    next.clear();
    expect(new WaitingCount("board", storage).count).toBe(0);
    expect(storage.kept.size).toBe(0);
  });

  it("of one tab isn't taken back by another", () => {
    const storage = memory();
    const [one, two] = [new WaitingCount("board", storage), new WaitingCount("board", storage)];
    one.add(["card"]);
    two.add(["lane"]);
    one.clear();
    expect([one.count, two.count]).toEqual([1, 1]);
    two.clear();
    expect(one.follow(null)).toBe(true);
    expect(one.count).toBe(0);
    expect(one.follow("something else")).toBe(false);
    expect(storage.kept.size).toBe(0);
  });

  it("of a tab that lives is noted again when another took it for closed", () => {
    const storage = memory();
    const one = new WaitingCount("board", storage);
    one.add(["card"]);
    const two = new WaitingCount("board", storage);
    expect(two.count).toBe(1);
    two.clear();
    expect(storage.kept.size).toBe(0);
    one.follow(null);
    two.follow(null);
    expect([one.count, two.count, storage.kept.size]).toEqual([1, 1, 1]);
  });

  it("of a closed tab stays as long as what it changed since isn't known to be sent", () => {
    const storage = memory();
    const one = new WaitingCount("board", storage);
    one.add(["card"]);
    const two = new WaitingCount("board", storage);
    one.add(["lane"]);
    two.clear();
    expect(two.count, "the lane wasn't in the copy that this tab loaded").toBe(2);
  });

  it("of a closed tab is another one's once it has the changes, and cleared with its own", () => {
    const storage = memory();
    const [closed, one, two] = [
      new WaitingCount("board", storage),
      new WaitingCount("board", storage),
      new WaitingCount("board", storage),
    ];
    closed.add(["card", "lane"]);
    two.add(["lane"]);
    for (const tab of [one, two]) {
      tab.follow(null);
      tab.inherit(closed.ownKey);
    }
    expect([one.count, two.count], "each thing once, whoever came first").toEqual([2, 2]);
    two.clear();
    one.follow(null);
    expect([one.count, two.count]).toEqual([2, 2]);
    one.clear();
    two.follow(null);
    expect([one.count, two.count, storage.kept.size]).toEqual([0, 0, 0]);
  });

  it("of a closed tab of which only the number was kept is inherited as a number", () => {
    const storage = memory();
    storage.setItem("board/closed", "2500");
    const one = new WaitingCount("board", storage);
    one.add(["card"]);
    one.inherit("board/closed");
    expect(one.count).toBe(2501);
    one.clear();
    expect(storage.kept.size).toBe(0);
  });

  it("does without a storage that refuses or holds nonsense", () => {
    const refuse = () => {
      throw new Error("refused");
    };
    const refusing = { getItem: refuse, setItem: refuse, removeItem: refuse, key: refuse, length: 3 };
    expect(new WaitingCount("board", refusing).add(["card"])).toBe(1);
    const storage = memory();
    storage.setItem("board", "-4");
    storage.setItem("board/tab", "{broken");
    expect(new WaitingCount("board", storage).count).toBe(0);
  });
});

describe("the camera's store", () => {
  const content = (width: number, height: number) => ({
    bounds: { x: 0, y: 0, width, height },
    startOf: () => undefined,
  });

  it("fits the board once it has a size, and keeps where one looks when the window changes", () => {
    const camera = new CameraStore(() => content(400, 300));
    camera.pan(50, 0);
    camera.resize({ width: 1_000, height: 800 });
    expect(camera.get().zoom).toBe(1);
    camera.pan(-30, 0);
    const before = camera.get();
    camera.resize({ width: 900, height: 800 });
    expect(camera.get()).toEqual(before);
  });

  it("keeps clear of headers when it reveals", () => {
    const camera = new CameraStore(() => content(5_000, 5_000));
    camera.resize({ width: 1_000, height: 800 });
    camera.zoomTo(1);
    camera.reveal({ x: 2_000, y: 2_000, width: 100, height: 50 }, { width: 160, height: 80 });
    const left = camera.toScreen({ x: 2_000, y: 2_000, width: 100, height: 50 });
    expect(left.x + left.width).toBeCloseTo(1_000);
    camera.reveal({ x: 1_200, y: 2_000, width: 100, height: 50 }, { width: 160, height: 80 });
    expect(camera.toScreen({ x: 1_200, y: 0, width: 0, height: 0 }).x).toBeCloseTo(160);
  });
});

describe("people's colours", () => {
  it("differ while there are enough, whoever comes in which order", () => {
    const people = Array.from({ length: presenceColours.length }, (_, index) => `person-${index * 7}`);
    const colours = shareColours(people);
    expect(new Set(colours.values()).size).toBe(presenceColours.length);
    expect(shareColours(people.toReversed())).toEqual(colours);
    expect(shareColours([...people, "one-more"]).size).toBe(people.length + 1);
    expect(shareColours(["alone"]).get("alone")).toBe(presenceColourOf("alone"));
  });
});

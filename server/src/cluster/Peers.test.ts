import { describe, expect, it } from "vitest";
import { Peers, silentAfterMs } from "./Peers.ts";

function listen() {
  const events: string[] = [];
  const peers = new Peers("own", {
    appeared: (server) => events.push(`${server} appeared`),
    vanished: (server) => events.push(`${server} vanished`),
    missed: () => events.push("missed"),
  });
  return { peers, events };
}

describe("peers", () => {
  it("appear when they are first heard, and aren't told apart from themselves by doubles and late ones", () => {
    const { peers, events } = listen();
    for (const number of [4, 5, 5, 3, 6]) expect(peers.hear({ server: "south", number }, number)).toBe(true);
    expect(events).toEqual(["south appeared"]);
    expect(peers.size).toBe(1);
  });

  it("that say more than is heard are noticed", () => {
    const { peers, events } = listen();
    peers.hear({ server: "south", number: 1 }, 0);
    peers.hear({ server: "south", number: 3 }, 0);
    expect(events).toEqual(["south appeared", "missed"]);
  });

  it("vanish when they are silent, are missing then, and appear again", () => {
    const { peers, events } = listen();
    peers.hear({ server: "south", number: 1 }, 0);
    peers.check(silentAfterMs - 1);
    expect(peers.size).toBe(1);
    peers.check(silentAfterMs);
    expect(events.at(-1)).toBe("south vanished");
    expect(peers.size).toBe(0);
    expect(peers.isSomeoneMissing).toBe(true);
    peers.hear({ server: "south", number: 2 }, 10_000);
    expect(events).toEqual(["south appeared", "south vanished", "south appeared"]);
    expect(peers.isSomeoneMissing).toBe(false);
  });

  it("that never come back are given up after some minutes", () => {
    const { peers } = listen();
    peers.hear({ server: "south", number: 1 }, 0);
    peers.check(silentAfterMs);
    peers.check(silentAfterMs + 299_000);
    expect(peers.isSomeoneMissing).toBe(true);
    peers.check(silentAfterMs + 301_000);
    expect(peers.isSomeoneMissing).toBe(false);
  });

  it("that say they stop aren't missed", () => {
    const { peers, events } = listen();
    peers.hear({ server: "south", number: 1 }, 0);
    peers.left("south");
    expect(events).toEqual(["south appeared", "south vanished"]);
    expect(peers.isSomeoneMissing).toBe(false);
  });

  it("hear themselves while their words go round", () => {
    const { peers, events } = listen();
    expect(peers.hearsItself(0)).toBe(false);
    expect(peers.hear({ server: "own", number: 1 }, 0)).toBe(false);
    expect(peers.hearsItself(silentAfterMs - 1)).toBe(true);
    expect(peers.hearsItself(silentAfterMs)).toBe(false);
    expect(events).toEqual([]);
  });
});

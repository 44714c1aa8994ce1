import { describe, expect, it } from "vitest";
import { waitFor } from "../testing/waitFor.ts";
import type { Bus } from "./Bus.ts";
import { readFrame, type Entry } from "./frame.ts";
import { Outbox } from "./Outbox.ts";

function listen() {
  const frames: { number: number; entries: Entry[] }[] = [];
  const bus: Pick<Bus, "send"> = {
    send(message) {
      const frame = readFrame(message);
      if (frame !== undefined) frames.push({ number: frame.number, entries: [...frame.entries] });
    },
  };
  return { outbox: new Outbox(bus, "north"), frames };
}

describe("the outbox", () => {
  it("sends what is said in one turn as one frame, and the next turn's as the next one", async () => {
    const { outbox, frames } = listen();
    outbox.add({ kind: "alive" });
    outbox.add({ kind: "who", document: "board/a" });
    expect(frames).toEqual([]);
    await waitFor("the first frame", () => frames.length > 0);
    outbox.add({ kind: "leaving" });
    outbox.flush();
    outbox.flush();
    expect(frames).toEqual([
      { number: 0, entries: [{ kind: "alive" }, { kind: "who", document: "board/a" }] },
      { number: 1, entries: [{ kind: "leaving" }] },
    ]);
  });

  it("tells only the number of an update that is large", () => {
    const { outbox, frames } = listen();
    const small = new Uint8Array(64 * 1024);
    outbox.add({ kind: "update", document: "board/a", seq: 4, update: small });
    outbox.add({ kind: "update", document: "board/a", seq: 5, update: new Uint8Array(64 * 1024 + 1) });
    outbox.flush();
    expect(frames[0]?.entries).toEqual([
      { kind: "update", document: "board/a", seq: 4, update: small },
      { kind: "stored", document: "board/a", seq: 5 },
    ]);
  });

  it("doesn't let a frame grow without end", () => {
    const { outbox, frames } = listen();
    const update = new Uint8Array(60 * 1024);
    for (let seq = 1; seq <= 12; seq++) outbox.add({ kind: "update", document: "board/a", seq, update });
    outbox.flush();
    expect(frames.map(({ entries }) => entries.length)).toEqual([5, 5, 2]);
  });
});
